package io.kcqlcamel.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Servers on this machine, started together and stopped together: at the latest when this JVM ends. */
public final class LocalServers implements AutoCloseable {
    private final Path directory;
    private final DirectoryLock lock;
    private final Optional<CassandraServer> cassandra;
    private final Optional<KafkaServer> kafka;
    private final Optional<RegistryServer> registry;
    private final List<Server> servers = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<Runnable> clients = new CopyOnWriteArrayList<>();
    private final Thread hook = new Thread(this::stopAll, "stop-local-servers");

    private LocalServers(Settings settings, DirectoryLock lock) {
        this.directory = settings.directory();
        this.lock = lock;
        this.cassandra = settings.cassandra().map(node -> new CassandraServer(settings, node));
        this.kafka = settings.kafka().map(broker -> new KafkaServer(settings, broker));
        this.registry = settings.registry().map(server -> new RegistryServer(settings, server));
        cassandra.ifPresent(servers::add);
        kafka.ifPresent(servers::add);
        registry.ifPresent(servers::add);
    }

    /**
     * Starts what the settings name, all at once, and returns when every server is ready for clients.
     *
     * @throws ServerFailure if one is not to be had; then none is left running
     */
    public static LocalServers start(Settings settings) {
        DirectoryLock lock = DirectoryLock.tryLock(settings.directory())
                .orElseThrow(() -> new ServerFailure("Local servers already run in " + settings.directory()
                        + ": stop them first, or choose another directory."));
        Leftovers.stopAll(settings.directory());
        LocalServers servers = new LocalServers(settings, lock);
        Runtime.getRuntime().addShutdownHook(servers.hook);
        try {
            servers.startAll();
            Addresses.write(servers.directory, servers.servers);
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    public CassandraServer cassandra() {
        return cassandra.orElseThrow(() -> notStarted("Cassandra"));
    }

    public KafkaServer kafka() {
        return kafka.orElseThrow(() -> notStarted("Kafka"));
    }

    public RegistryServer registry() {
        return registry.orElseThrow(() -> notStarted("schema registry"));
    }

    /** Runs before the first server stops, however it comes to that: clients go before their servers do. */
    public void beforeStop(Runnable client) {
        clients.add(client);
    }

    /** Stops them all, and returns when they are gone. */
    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // Then the hook has run, or finds nothing left to do.
        }
    }

    private void stopAll() {
        if (closed.compareAndSet(false, true)) {
            Addresses.remove(directory);
            clients.forEach(Runnable::run);
            List<Thread> stops =
                    servers.stream().map(server -> new Thread(server::close)).toList();
            stops.forEach(Thread::start);
            stops.forEach(LocalServers::join);
            lock.close();
        }
    }

    private void startAll() {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            ExecutorCompletionService<Server> starts = new ExecutorCompletionService<>(threads);
            for (Server server : servers) {
                starts.submit(() -> {
                    server.start();
                    return server;
                });
            }
            for (int i = 0; i < servers.size(); i++) {
                starts.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ServerFailure failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static IllegalStateException notStarted(String what) {
        return new IllegalStateException("No " + what + " was started: add it to the settings.");
    }
}
