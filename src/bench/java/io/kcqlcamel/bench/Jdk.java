package io.kcqlcamel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tools of the JDK that this runs on, which look into another JVM. */
final class Jdk {

    private static final Pattern IN_USE =
            Pattern.compile("(?m)^ *(?:def new generation|tenured generation|garbage-first heap).*used (\\d+)K");
    private static final Pattern COUNTER = Pattern.compile("(?m)^(\\S+)=(\\d+)$");

    private Jdk() {}

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Megabytes, garbage included; of the collectors Serial and G1. */
    static long heapInUse(long pid) {
        long kilobytes = IN_USE.matcher(jcmd(pid, "GC.heap_info"))
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
        return kilobytes >> 10;
    }

    /** Collects all garbage. */
    static void collect(long pid) {
        jcmd(pid, "GC.run");
    }

    /** The JVM's own counters that are whole numbers, such as {@code java.cls.loadedClasses}. */
    static Map<String, Long> counters(long pid) {
        return COUNTER.matcher(jcmd(pid, "PerfCounter.print"))
                .results()
                .filter(line -> line.group(2).length() < 19)
                .collect(Collectors.toMap(
                        line -> line.group(1),
                        (MatchResult line) -> Long.parseLong(line.group(2)),
                        (one, same) -> one));
    }

    private static String jcmd(long pid, String command) {
        try {
            // Small and short: it shall not show in what is measured.
            List<String> line =
                    List.of(tool("jcmd"), "-J-Xmx32m", "-J-XX:TieredStopAtLevel=1", Long.toString(pid), command);
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("jcmd " + pid + " " + command + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
