package io.kcqlcamel.bench.connect;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/** A shard of the table: each poll gives as many rows as a page has. */
public final class RowSourceTask extends SourceTask {

    private static final BigInteger RING = BigInteger.ONE.shiftLeft(64);

    /** The driver's own 2 s are short for a process that is held while others have their turns. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private CqlSession session;
    private SimpleStatement query;
    private String topic;
    private int pageSize;
    private Map<String, ?> partition;
    private RowStruct struct;
    private ResultSet rows;
    private long pass;

    @Override
    public void start(Map<String, String> settings) {
        String[] address = settings.get(RowSource.ADDRESS).split(":");
        session = CqlSession.builder()
                .addContactPoint(new InetSocketAddress(address[0], Integer.parseInt(address[1])))
                .withLocalDatacenter("datacenter1")
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, PATIENCE)
                        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, PATIENCE)
                        .build())
                .build();
        topic = settings.get(RowSource.TOPIC);
        pageSize = Integer.parseInt(settings.get(RowSource.PAGE_SIZE));
        int shard = Integer.parseInt(settings.get(RowSource.SHARD));
        int shards = Integer.parseInt(settings.get(RowSource.SHARDS));
        partition = Map.of("shard", shard);
        query = SimpleStatement.newInstance(
                        "SELECT " + settings.get(RowSource.COLUMNS) + " FROM " + settings.get(RowSource.TABLE)
                                + " WHERE token(id) > ? AND token(id) <= ?",
                        border(shard, shards),
                        border(shard + 1, shards))
                .setPageSize(pageSize);
    }

    /** Where a shard begins: the last token before it. */
    private static long border(int shard, int shards) {
        BigInteger from = RING.multiply(BigInteger.valueOf(shard)).divide(BigInteger.valueOf(shards));
        return from.add(BigInteger.valueOf(Long.MIN_VALUE))
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    @Override
    public List<SourceRecord> poll() {
        if (rows == null || rows.isFullyFetched() && rows.getAvailableWithoutFetching() == 0) {
            rows = session.execute(query);
            struct = RowStruct.of(rows.getColumnDefinitions());
            pass++;
        }
        List<SourceRecord> records = new ArrayList<>(pageSize);
        Map<String, ?> offset = Map.of("pass", pass);
        while (records.size() < pageSize && rows.iterator().hasNext()) {
            records.add(new SourceRecord(
                    partition,
                    offset,
                    topic,
                    struct.schema(),
                    struct.of(rows.iterator().next())));
        }
        return records;
    }

    @Override
    public void stop() {
        session.close();
    }

    @Override
    public String version() {
        return "1";
    }
}
