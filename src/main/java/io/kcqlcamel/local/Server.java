package io.kcqlcamel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A server that {@link LocalServers} started. The signals are for tests of what clients do when it fails. */
public abstract sealed class Server permits CassandraServer, KafkaServer, RegistryServer {
    /** All servers listen here and nowhere else. */
    public static final String HOST = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LINES_SHOWN = 20;

    private final String id;
    private final Settings settings;
    private final LogFile log;
    private final Leftovers leftovers;
    private final Ports ports;
    private ServerFiles files;
    private volatile ServerProcess process;
    private boolean closed;

    Server(String id, Settings settings) {
        this.id = id;
        this.settings = settings;
        this.ports = new Ports(settings.usualPorts());
        this.log = new LogFile(settings.directory().resolve(id + ".log"));
        this.leftovers = new Leftovers(directory().resolve("pid"), argumentFile("server"));
    }

    /** The port that clients connect to. */
    public abstract int port();

    public String address() {
        return HOST + ":" + port();
    }

    public Path log() {
        return log.path();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** SIGTERM, and SIGKILL after ten seconds. */
    public void stop() {
        if (process != null) {
            process.terminate(PATIENCE);
            leftovers.forget();
        }
    }

    /** SIGKILL: it has no time to say good-bye. */
    public void kill() {
        process.kill();
        leftovers.forget();
    }

    /** SIGSTOP: connections stay, answers do not come. */
    public void suspend() {
        process.signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        process.signal("CONT");
    }

    /** Starts it again on the same port and data, after stopping it if it runs; returns when it is ready. */
    public void restart() {
        stop();
        try {
            launch();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Returns when it is ready for clients. */
    final void start() throws InterruptedException {
        files = ServerFiles.fetch(id, settings.files(), Maven::find, settings.progress());
        createDirectory();
        log.empty();
        leftovers.stop();
        configure();
        launch();
    }

    /** Stops it for good: nothing starts it again. */
    final void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
        ports.release();
    }

    /** Writes the configuration. */
    abstract void configure() throws InterruptedException;

    /** What comes after {@code java}. */
    abstract List<String> arguments();

    /** Whether clients are served, asked over and over. */
    abstract boolean isReady();

    /** Where other commands find it, as entries of {@code servers.properties}. */
    abstract Map<String, String> addresses();

    final Settings settings() {
        return settings;
    }

    final Ports ports() {
        return ports;
    }

    final ServerFiles files() {
        return files;
    }

    final LogFile logFile() {
        return log;
    }

    /** Configuration and data. */
    final Path directory() {
        return settings.directory().resolve(id);
    }

    /** The command line of a Java program, whose arguments are in a file, out of sight of other users. */
    final List<String> java(String program, List<String> arguments) {
        PrivateFile.write(argumentFile(program), ArgumentFile.text(arguments));
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + argumentFile(program));
    }

    final ServerFailure failure(String what) {
        return new ServerFailure(files.title() + " " + what + ". The end of its log, " + log.path() + ":\n"
                + log.tail(LINES_SHOWN) + "\nIf its data is of no use any more, delete " + directory() + ".");
    }

    private Path argumentFile(String program) {
        return directory().resolve(program + ".args");
    }

    private void launch() throws InterruptedException {
        long began = System.nanoTime();
        settings.progress().say(files.title() + ": starting");
        log.mark();
        spawn();
        awaitReady(began + settings.limit().toNanos());
        double seconds = (System.nanoTime() - began) / 1e9;
        settings.progress()
                .say(String.format(Locale.ROOT, "%s: ready at %s after %.1f s", files.title(), address(), seconds));
    }

    private synchronized void spawn() {
        if (closed) {
            throw new ServerFailure(files.title() + " was stopped before it had started.");
        }
        process = ServerProcess.start(java("server", arguments()), directory(), log.path());
        leftovers.remember(process.pid());
    }

    private void awaitReady(long deadline) throws InterruptedException {
        while (!isReady()) {
            if (!process.isAlive()) {
                leftovers.forget();
                throw failure("ended with exit code " + process.exitCode() + " before it was ready");
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw failure("was not ready after " + settings.limit().toSeconds() + " s and was killed");
            }
            Thread.sleep(50);
        }
    }

    private void createDirectory() {
        try {
            Files.createDirectories(directory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServerFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ServerFailure("Interrupted while the local servers were starting.", e);
    }
}
