package io.kcqlcamel.local;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens to Maven while it downloads, and tells what a person wants to know of that. */
final class Download {
    private static final Pattern FILE =
            Pattern.compile("Download(ing|ed) from \\S+: \\S+/(\\S+\\.(?:jar|tar\\.gz))(?: \\((.+) at .*\\))?$");

    private final String title;
    private final String expected;
    private final Progress progress;
    private final List<String> output = new ArrayList<>();
    private final long began = System.nanoTime();
    private String current = "";
    private int arrived;

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
        if (file.group(1).equals("ing")) {
            current = file.group(2);
            if (arrived == 0) {
                say("downloading " + current);
            }
        } else {
            arrived++;
            if (arrived % 10 == 0 || file.group(3).matches("\\d{2,} MB")) {
                say("downloaded " + file.group(2) + " (" + file.group(3) + "; " + arrived + " of about " + expected
                        + " files)");
            }
        }
    }

    /** Called when some time has gone by. */
    synchronized void waiting() {
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        say(
                current.isEmpty()
                        ? "asking Maven which files it needs (" + seconds + " s)"
                        : "downloading " + current + " (" + arrived + " of about " + expected + " files, " + seconds
                                + " s)");
    }

    private void say(String what) {
        progress.say(title + ": " + what);
    }

    synchronized String output() {
        return String.join("\n", output) + "\n";
    }

    /** The first of Maven's own errors, without the advice that it adds. */
    synchronized String errors() {
        return String.join(
                "\n",
                output.stream()
                        .filter(line -> line.startsWith("[ERROR] "))
                        .limit(3)
                        .map(line -> "  " + line)
                        .toList());
    }
}
