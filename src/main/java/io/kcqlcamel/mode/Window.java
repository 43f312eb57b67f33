package io.kcqlcamel.mode;

/** What one query of a shard covers, from its first page to its last. Fixed before the query runs. */
public sealed interface Window permits Pass, TimeWindow {}
