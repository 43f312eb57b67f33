package io.kcqlcamel.route;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A generated text under a heading that tells, by a digest, whether anybody has changed it since. */
final class GeneratedText {

    private static final String DIGEST = "# digest: ";

    private GeneratedText() {}

    /** @param heading lines of comment, without the sign */
    static String of(List<String> heading, String body) {
        StringBuilder text = new StringBuilder();
        heading.forEach(line -> text.append("# ").append(line).append('\n'));
        return text.append(DIGEST)
                .append(digest(body))
                .append("\n\n")
                .append(body)
                .toString();
    }

    /** Whether the text is just as it was generated; a text without a digest is somebody's own. */
    static boolean isUntouched(String text) {
        return recorded(text)
                .filter(digest -> digest.equals(digest(body(text))))
                .isPresent();
    }

    /** Whether a text has been made from this very one by editing it. */
    static boolean isEditOf(String text, String generated) {
        return recorded(text).isPresent() && recorded(text).equals(recorded(generated));
    }

    /** The digest in the heading. */
    private static Optional<String> recorded(String text) {
        int line = text.indexOf(DIGEST);
        int end = text.indexOf("\n\n", line);
        return line < 0 || end < 0 ? Optional.empty() : Optional.of(text.substring(line + DIGEST.length(), end));
    }

    private static String body(String text) {
        return text.substring(text.indexOf("\n\n", text.indexOf(DIGEST)) + 2);
    }

    private static String digest(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
