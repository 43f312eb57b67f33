package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.kcqlcamel.encode.KafkaRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.producer.support.ProducerUtil;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class PageRecordsTest {

    private static final byte[] KEY = {1};
    private static final byte[] VALUE = {2};
    private static final byte[] OF_PAGE = {3};

    /** Started, since before that its maps of headers are case-sensitive. */
    private final CamelContext context = started();

    private final PageRecords records = new PageRecords(context, 4);

    @Test
    void a_value_goes_where_its_page_goes() {
        records.addValue(VALUE);
        records.addValue(null);

        assertThat(records.record(0, page(null, null)))
                .isEqualTo(new ProducerRecord<>("rows", null, null, null, VALUE));
        assertThat(records.record(1, page(null, null))).isEqualTo(new ProducerRecord<>("rows", null));
    }

    @Test
    void what_the_step_says_of_a_page_goes_for_records_that_say_nothing_else() {
        records.addValue(VALUE);
        records.addRecord(new KafkaRecord(5L, KEY, VALUE));
        records.addRecord(new KafkaRecord("rows", 6, null, null, VALUE, Map.of("h", KEY)));
        records.addRecord(new KafkaRecord("others", null, VALUE, Map.of()));

        ProducerRecord<Object, Object> page = page(7, OF_PAGE);
        page.headers().add("p", OF_PAGE);
        RecordHeader ofPage = new RecordHeader("p", OF_PAGE);
        assertThat(records.record(0, page))
                .isEqualTo(new ProducerRecord<>("rows", 7, null, OF_PAGE, VALUE, List.of(ofPage)));
        assertThat(records.record(1, page)).isEqualTo(new ProducerRecord<>("rows", 7, 5L, KEY, VALUE, List.of(ofPage)));
        assertThat(records.record(2, page))
                .isEqualTo(new ProducerRecord<>(
                        "rows", 6, null, OF_PAGE, VALUE, List.of(ofPage, new RecordHeader("h", KEY))));
        assertThat(records.record(3, page))
                .isEqualTo(new ProducerRecord<>("others", null, null, OF_PAGE, VALUE, List.of(ofPage)));
        assertThat(page.headers()).containsExactly(ofPage);
    }

    @Test
    void other_steps_find_a_list_of_what_any_of_camels_can_take() {
        records.addValue(VALUE);
        records.addRecord(new KafkaRecord(5L, KEY, VALUE));
        records.addRecord(new KafkaRecord("others", 6, null, null, null, Map.of("h", KEY)));
        records.addValue(null);

        assertThat(records.get(0)).isSameAs(VALUE);
        assertThat(message(1).getBody()).isSameAs(VALUE);
        assertThat(message(1).getHeaders())
                .containsOnly(entry(KafkaConstants.KEY, KEY), entry(KafkaConstants.OVERRIDE_TIMESTAMP, 5L));
        assertThat(message(2).getBody()).isNull();
        assertThat(message(2).getHeaders())
                .containsOnly(
                        entry(KafkaConstants.OVERRIDE_TOPIC, "others"),
                        entry(KafkaConstants.PARTITION_KEY, 6),
                        entry("h", KEY));
        assertThat(records.get(3)).isNull();
        assertThat(records).hasSize(4);
    }

    @Test
    void a_record_that_was_looked_at_stays_what_it_was() {
        KafkaRecord record = new KafkaRecord("others", 6, 5L, KEY, VALUE, Map.of("h", OF_PAGE));
        records.addRecord(record);
        ProducerRecord<Object, Object> before = records.record(0, page(null, null));
        assertThat(records.get(0)).isInstanceOf(Message.class);
        assertThat(records.record(0, page(null, null))).isEqualTo(before);
    }

    @Test
    void what_other_steps_do_to_the_list_is_done_to_the_page() {
        records.addValue(VALUE);
        records.addRecord(new KafkaRecord(5L, KEY, VALUE));
        records.add("text");
        records.add(records.get(1));
        message(1).setHeader("more", "x");
        message(1).setHeader("CamelOnly", "y");
        message(1).setHeader(KafkaConstants.KEY, "k");
        assertThat(records.remove(0)).isSameAs(VALUE);
        assertThat(records.set(1, OF_PAGE)).isEqualTo("text".getBytes(StandardCharsets.UTF_8));

        ProducerRecord<Object, Object> edited = records.record(0, page(null, null));
        assertThat(edited.key()).isEqualTo(new byte[] {'k'});
        assertThat(edited.headers()).containsExactly(new RecordHeader("more", new byte[] {'x'}));
        assertThat(records.record(1, page(null, null)).value()).isSameAs(OF_PAGE);
        assertThat(records.record(2, page(null, null)).key()).isEqualTo(new byte[] {'k'});
        assertThat(records).hasSize(3);
    }

    /** As lists are: to an empty array, if they are empty themselves. */
    @Test
    void a_page_is_not_converted_on_its_way_to_the_producer() {
        new KafkaProducers().setCamelContext(context);
        Exchange exchange = new DefaultExchange(context);

        assertThat(ProducerUtil.tryConvertToSerializedType(exchange, records, ByteArraySerializer.class.getName()))
                .isSameAs(records);
    }

    @Test
    void a_body_that_somebody_else_made_is_named() {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(new ArrayList<>());

        assertThatThrownBy(() -> PageRecords.of(exchange))
                .hasMessage("The body has to be the page's records, as the step \"encode\" leaves them, and is a"
                        + " java.util.ArrayList: have the step before this one change that list, instead of"
                        + " making another.");
    }

    private Message message(int index) {
        return (Message) records.get(index);
    }

    private static ProducerRecord<Object, Object> page(Integer partition, byte[] key) {
        return new ProducerRecord<>("rows", partition, null, key, new Object());
    }

    private static CamelContext started() {
        DefaultCamelContext context = new DefaultCamelContext();
        context.start();
        return context;
    }
}
