package io.kcqlcamel.route;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.List;

/** What a file says, beside what would be written over it. */
final class Difference {

    private static final int CONTEXT_LINES = 2;

    private Difference() {}

    /** Lines of a unified diff; of a properties file without its values: any of them may be a secret. */
    static String of(Path path, String found, String generated) {
        List<String> before = shown(path, found);
        List<String> after = shown(path, generated);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                path.toString(), path + " (generated)", before, DiffUtils.diff(before, after), CONTEXT_LINES);
        return String.join("\n", lines);
    }

    private static List<String> shown(Path path, String text) {
        boolean secret = path.toString().endsWith(".properties");
        return text.lines()
                .map(line -> secret && !line.startsWith("#") ? masked(line) : line)
                .toList();
    }

    /** Tells equal values from different ones, and nothing else. */
    private static String masked(String line) {
        int equals = line.indexOf('=');
        return equals < 0
                ? line
                : line.substring(0, equals + 1) + " ****** ("
                        + Integer.toHexString(line.substring(equals).hashCode() & 0xfff) + ")";
    }
}
