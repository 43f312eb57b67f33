package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.transform.RowTransformer;
import io.kcqlcamel.transform.TransformedRecord;
import io.kcqlcamel.transform.TransformedTable;
import io.kcqlcamel.transform.Transforms;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.StartupListener;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Turns a page of rows into the list of messages that goes to Kafka, through single message transforms of Kafka Connect.
 * A row that a transform drops is not in the list; the position moves on over it all the same. Thread-safe: shards that
 * encode at the same time each borrow transforms of their own.
 */
public final class TransformingEncoder implements CamelContextAware, StartupListener {

    private final Queue<RowTransformer> idle = new ConcurrentLinkedQueue<>();
    private CamelContext camelContext;
    private String topic;
    private String keyspace;
    private String table;
    private boolean collectionsAsJson = true;
    private String transforms = "";
    private String converters = "";
    private Transforms loaded;

    /** The body: a {@link Page} before, a list of messages after. An empty window ends its exchange here. */
    public void encode(Exchange exchange) {
        Page page = exchange.getMessage().getBody(Page.class);
        ShardReader reader = ShardReader.of(exchange);
        reader.reach(page);
        if (reader.isEmptyWindow()) {
            exchange.setRouteStop(true);
        } else {
            exchange.getMessage().setBody(messages(page));
        }
    }

    private List<Object> messages(Page page) {
        RowTransformer borrowed = idle.poll();
        RowTransformer transformer = borrowed == null ? loaded().newTransformer() : borrowed;
        // One more for the position.
        List<Object> messages = new ArrayList<>(page.size() + 1);
        while (page.next()) {
            transformer.transform(page.columns(), page).map(this::message).ifPresent(messages::add);
        }
        idle.add(transformer);
        return messages;
    }

    private Message message(TransformedRecord transformed) {
        DefaultMessage message = new DefaultMessage(camelContext);
        transformed.headers().forEach(message::setHeader);
        message.setHeader(KafkaConstants.OVERRIDE_TOPIC, transformed.topic());
        setHeader(message, KafkaConstants.KEY, transformed.key());
        setHeader(message, KafkaConstants.PARTITION_KEY, transformed.partition());
        setHeader(message, KafkaConstants.OVERRIDE_TIMESTAMP, transformed.timestamp());
        message.setBody(transformed.value());
        return message;
    }

    private static void setHeader(Message message, String name, Object value) {
        if (value != null) {
            message.setHeader(name, value);
        }
    }

    private synchronized Transforms loaded() {
        if (loaded == null) {
            ClassLoader loader = camelContext.getApplicationContextClassLoader();
            loaded = new Transforms(
                    new TransformedTable(topic, keyspace, table, collectionsAsJson),
                    transforms,
                    converters,
                    loader == null ? getClass().getClassLoader() : loader);
        }
        return loaded;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
        camelContext.addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onContextStopped(CamelContext context) {
                idle.forEach(RowTransformer::close);
                idle.clear();
            }
        });
        try {
            camelContext.addStartupListener(this);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeException(e);
        }
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    /** Before the first row comes, which may be days later: is there every class, and the registry? */
    @Override
    public void onCamelContextStarting(CamelContext context, boolean alreadyStarted) {
        loaded().check();
    }

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {}

    /** Where rows go unless a transform says otherwise. */
    public void setTopic(String topic) {
        this.topic = topic;
    }

    public void setKeyspace(String keyspace) {
        this.keyspace = keyspace;
    }

    public void setTable(String table) {
        this.table = table;
    }

    /** Whether collections are strings of JSON text, or arrays, maps and structs. */
    public void setCollectionsAsJson(boolean collectionsAsJson) {
        this.collectionsAsJson = collectionsAsJson;
    }

    /** Lines {@code key=value} as in a connector's file: all that starts with {@code transforms} or {@code predicates}. */
    public void setTransforms(String transforms) {
        this.transforms = transforms;
    }

    /** The same: all that starts with {@code key.converter} or {@code value.converter}. */
    public void setConverters(String converters) {
        this.converters = converters;
    }
}
