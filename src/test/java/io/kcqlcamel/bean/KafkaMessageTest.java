package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class KafkaMessageTest {

    private static final byte[] KEY = {1};
    private static final byte[] VALUE = {2};

    /** Started, since before that its maps of headers are case-sensitive. */
    private final CamelContext context = started();

    private final KafkaMessage message = new KafkaMessage(context, VALUE, KEY, 5L);

    @Test
    void camel_kafka_finds_key_and_timestamp_where_it_looks() {
        assertThat(message.getBody()).isSameAs(VALUE);
        assertThat(message.getHeader(KafkaConstants.OVERRIDE_TOPIC)).isNull();
        assertThat(message.getHeader(KafkaConstants.PARTITION_KEY, Integer.class))
                .isNull();
        assertThat(message.getHeader(KafkaConstants.KEY)).isSameAs(KEY);
        assertThat(message.removeHeader(KafkaConstants.OVERRIDE_TIMESTAMP)).isEqualTo(5L);
        assertThat(message.removeHeader(KafkaConstants.OVERRIDE_TIMESTAMP)).isNull();
    }

    @Test
    void a_step_of_somebodys_finds_ordinary_headers() {
        assertThat(message.hasHeaders()).isTrue();
        assertThat(message.getHeader("KAFKA.key")).isSameAs(KEY);
        assertThat(message.getHeader(KafkaConstants.OVERRIDE_TIMESTAMP, String.class))
                .isEqualTo("5");
        message.setHeader("more", "x");
        assertThat(message.getHeaders())
                .containsExactly(
                        entry(KafkaConstants.KEY, KEY),
                        entry(KafkaConstants.OVERRIDE_TIMESTAMP, 5L),
                        entry("more", "x"));
        message.removeHeader(KafkaConstants.KEY);
        assertThat(message.getHeader(KafkaConstants.KEY)).isNull();
        message.setHeaders(Map.of("only", 1));
        assertThat(message.getHeader("only", boolean.class)).isTrue();
        assertThat(message.getHeader(KafkaConstants.OVERRIDE_TIMESTAMP)).isNull();
    }

    @Test
    void a_key_taken_out_stays_out_and_a_copy_has_all() {
        assertThat(message.copy().getHeaders()).containsOnlyKeys(KafkaConstants.KEY, KafkaConstants.OVERRIDE_TIMESTAMP);
        assertThat(message.removeHeader(KafkaConstants.KEY)).isSameAs(KEY);
        assertThat(message.getHeader(KafkaConstants.KEY)).isNull();
        assertThat(message.getHeader(KafkaConstants.OVERRIDE_TIMESTAMP)).isEqualTo(5L);
    }

    @Test
    void without_key_and_timestamp_it_has_no_headers() {
        KafkaMessage bare = new KafkaMessage(context, VALUE, null, null);

        assertThat(bare.getHeader(KafkaConstants.KEY)).isNull();
        assertThat(bare.hasHeaders()).isFalse();
    }

    private static CamelContext started() {
        DefaultCamelContext context = new DefaultCamelContext();
        context.start();
        return context;
    }
}
