package io.kcqlcamel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A server that {@link LocalServers} started. The signals are for tests of what clients do when it fails. */
public abstract sealed class Server permits CassandraServer, KafkaServer, RegistryServer {
    /** All servers listen here and nowhere else. */
    public static final String HOST = "127.0.0.1";

    private static final int LINES_SHOWN = 20;

    private final String id;
    private final Settings settings;
    private final LogFile log;
    private final Child child;
    private final Ports ports;
    private ServerFiles files;

    Server(String id, Settings settings) {
        this.id = id;
        this.settings = settings;
        this.ports = new Ports(settings.usualPorts());
        this.log = new LogFile(settings.directory().resolve(id + ".log"));
        this.child = new Child(Leftovers.in(directory()));
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
        return child.pid();
    }

    public boolean isRunning() {
        return child.isAlive();
    }

    /** SIGTERM, and SIGKILL after ten seconds. */
    public void stop() {
        child.stop();
    }

    /** SIGKILL: it has no time to say good-bye. */
    public void kill() {
        child.kill();
    }

    /** SIGSTOP: connections stay, answers do not come. */
    public void suspend() {
        child.signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        child.signal("CONT");
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
        configure();
        launch();
    }

    /** Stops it for good: nothing starts it again. */
    final void close() {
        child.close();
        ports.release();
    }

    /** Writes the configuration. */
    abstract void configure() throws InterruptedException;

    /**
     * What it runs on.
     *
     * @throws ServerFailure when there is none that will do
     */
    JavaHome java() {
        return JavaHome.own();
    }

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
        return List.of(java().program().toString(), "@" + argumentFile(program));
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
        if (!child.start(java("server", arguments()), directory(), log.path())) {
            throw new ServerFailure(files.title() + " was stopped before it had started.");
        }
        awaitReady(began + settings.limit().toNanos());
        double seconds = (System.nanoTime() - began) / 1e9;
        settings.progress()
                .say(String.format(Locale.ROOT, "%s: ready at %s after %.1f s", files.title(), address(), seconds));
    }

    private void awaitReady(long deadline) throws InterruptedException {
        while (!isReady()) {
            if (!child.isAlive()) {
                throw failure("ended with exit code " + child.exitCode() + " before it was ready");
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
