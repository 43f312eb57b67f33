package io.kcqlcamel.offset;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that holds positions, told from any other.
 *
 * @param started to the second
 */
public record Owner(long pid, String host, Instant started) {

    private static final Pattern FORM = Pattern.compile("process (\\d+) on (\\S+), started (\\S+)");
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Owner THIS = current();

    /** This process, on this host. */
    public static Owner ofThisProcess() {
        return THIS;
    }

    private static Owner current() {
        ProcessHandle process = ProcessHandle.current();
        Instant started = process.info().startInstant().orElseGet(Instant::now);
        return new Owner(process.pid(), hostName(), started.truncatedTo(ChronoUnit.SECONDS));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("\\s", "-");
        } catch (UnknownHostException e) {
            return "an-unknown-host";
        }
    }

    /** @param text as {@link #toString()} writes it; empty for any other */
    public static Optional<Owner> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Owner(Long.parseLong(matcher.group(1)), matcher.group(2), Instant.parse(matcher.group(3))))
                : Optional.empty();
    }

    /** Whether it is another process of this host, and still there. */
    public boolean runsBesideThis() {
        return !equals(THIS)
                && host.equals(THIS.host)
                && ProcessHandle.of(pid)
                        .flatMap(process -> process.info().startInstant())
                        .filter(start -> Duration.between(started, start).abs().compareTo(TOLERANCE) < 0)
                        .isPresent();
    }

    @Override
    public String toString() {
        return "process " + pid + " on " + host + ", started " + started;
    }
}
