package io.kcqlcamel.bean;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What is waited for is sent at once: a producer cannot know that no more records come, and would linger for some. */
record FlushingFuture(Future<RecordMetadata> sent, Runnable flush) implements Future<RecordMetadata> {

    @Override
    public RecordMetadata get() throws InterruptedException, ExecutionException {
        flush.run();
        return sent.get();
    }

    @Override
    public RecordMetadata get(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        return sent.get(timeout, unit);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return sent.cancel(mayInterruptIfRunning);
    }

    @Override
    public boolean isCancelled() {
        return sent.isCancelled();
    }

    @Override
    public boolean isDone() {
        return sent.isDone();
    }
}
