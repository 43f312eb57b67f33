package io.kcqlcamel.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens to Maven while it downloads, and tells what a person wants to know of that. */
final class Download {
    private static final Pattern FILE = Pattern.compile(
            "Download(?:ing|(ed)) from \\S+: \\S+/(\\S+\\.(?:jar|tar\\.gz))(?: \\(([\\d.]+) ([kMG]?B) at .*\\))?$");

    private static final Map<String, Double> MEGABYTES = Map.of("B", 1e-6, "kB", 1e-3, "MB", 1.0, "GB", 1e3);

    private final String title;
    private final String expected;
    private final Progress progress;
    private final List<String> output = new ArrayList<>();
    private final long began = System.nanoTime();
    private String current = "";
    private int files;
    private double megabytes;

    /** {@code expected} is about how many megabytes will come. */
    Download(String title, String expected, Progress progress) {
        this.title = title;
        this.expected = expected;
        this.progress = progress;
    }

    /** A line of Maven's output. */
    synchronized void line(String line) {
        output.add(line);
        Matcher file = FILE.matcher(line);
        if (!file.find()) {
            return;
        }
        if (file.group(1) == null) {
            begin(file.group(2));
        } else {
            arrive(Double.parseDouble(file.group(3)) * MEGABYTES.get(file.group(4)));
        }
    }

    /** Called when some time has gone by. */
    synchronized void waiting() {
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        say(current.isEmpty() ? "asking Maven which files it needs" : "downloading " + current, seconds + " s");
    }

    private void begin(String file) {
        boolean first = current.isEmpty();
        current = file;
        if (first) {
            say("downloading " + file, "about " + expected + " MB in all");
        }
    }

    private void arrive(double size) {
        files++;
        megabytes += size;
        if (files % 20 == 0 || size >= 10) {
            String count = files == 1 ? "1 file" : files + " files";
            say("downloading", String.format(Locale.ROOT, "%s, %.0f of about %s MB", count, megabytes, expected));
        }
    }

    private void say(String what, String detail) {
        progress.say(title + ": " + what + " (" + detail + ")");
    }

    synchronized String output() {
        return String.join("\n", output) + "\n";
    }

    /** The first of Maven's own errors, without the advice that it adds; failing those, the last that it said. */
    synchronized String reason() {
        List<String> errors =
                output.stream().filter(line -> line.startsWith("[ERROR] ")).toList();
        List<String> lines = errors.isEmpty()
                ? output.subList(Math.max(0, output.size() - 3), output.size())
                : errors.subList(0, Math.min(3, errors.size()));
        return String.join("\n", lines.stream().map(line -> "  " + line).toList());
    }
}
