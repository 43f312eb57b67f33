package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.encode.KafkaRecord;
import io.kcqlcamel.encode.RowEncoder;
import io.kcqlcamel.encode.RowText;
import io.kcqlcamel.encode.StringFormat;
import io.kcqlcamel.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of one page that cannot become records: what is sent in their place, and what is said of them. */
final class SkippedPage {

    private static final Logger LOG = LoggerFactory.getLogger(SkippedPage.class);
    private static final int ROWS_A_LINE = 100;

    private final String routeId;
    private final ShardReader reader;
    private final Optional<DeadLetters> letters;
    private final boolean namesRows;
    private final boolean showsContents;

    /** By reason, since a page's rows tend to fail for the same one. */
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private RowEncoder text;

    SkippedPage(
            String routeId,
            ShardReader reader,
            Optional<DeadLetters> letters,
            boolean namesRows,
            boolean showsContents) {
        this.routeId = routeId;
        this.reader = reader;
        this.letters = letters;
        this.namesRows = namesRows;
        this.showsContents = showsContents;
    }

    /**
     * @param page at the row that failed
     * @return what is to be sent, if anything
     */
    Optional<KafkaRecord> add(Page page, Failure failure) {
        String key = page.rowKey(reader.primaryKey());
        String said = showsContents ? key + ' ' + new String(text(page), StandardCharsets.UTF_8) : key;
        rows.computeIfAbsent(failure.getMessage(), reason -> new ArrayList<>()).add(said);
        return letters.map(dead -> dead.letter(key, text(page), failure));
    }

    private byte[] text(Page page) {
        if (text == null) {
            text = new StringFormat(true).textEncoder("", RowText.readable(page.columns()));
        }
        return text.encode(page);
    }

    /** To be called after the page's last row. */
    void log() {
        String where = letters.map(dead -> "sends to topic " + dead.topic()).orElse("skips");
        rows.forEach((reason, keys) -> {
            String what = routeId + " " + where + " " + keys.size() + " row(s) of "
                    + reader.key().table() + ": " + reason;
            if (!namesRows) {
                LOG.warn(what);
                return;
            }
            for (int i = 0; i < keys.size(); i += ROWS_A_LINE) {
                String line = String.join("; ", keys.subList(i, Math.min(i + ROWS_A_LINE, keys.size())));
                LOG.warn((i == 0 ? what : routeId + " " + where + " for the same reason") + " Primary key: " + line);
            }
        });
    }
}
