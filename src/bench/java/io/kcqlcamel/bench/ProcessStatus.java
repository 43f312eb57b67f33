package io.kcqlcamel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Linux tells of a process in {@code /proc}; zeros elsewhere.
 *
 * @param resident the most megabytes of memory that it ever held
 * @param threads that it has now
 */
record ProcessStatus(int resident, int threads) {

    static ProcessStatus of(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "status");
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return new ProcessStatus(number("VmHWM", text) >> 10, number("Threads", text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String name, String text) {
        Matcher line = Pattern.compile("(?m)^" + name + ":\\s*(\\d+)").matcher(text);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
