package io.kcqlcamel.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A connector's file: flat JSON, the JSON of Connect's REST interface, or the properties of Connect standalone. */
public final class ConnectorFile {

    private static final String PROPERTIES = ".properties";

    private ConnectorFile() {}

    /**
     * Reads a file: one that ends in {@code .properties} in ISO-8859-1, as Kafka Connect does, any other in UTF-8.
     *
     * @throws ConfigException when it cannot be read; what is wrong with its keys is among the problems of what it returns
     */
    public static ConnectorConfig read(Path file) {
        return parse(file.toString(), text(file));
    }

    /**
     * Reads a text.
     *
     * @param fileName named in messages; one that ends in {@code .properties} says that the text is no JSON
     * @throws ConfigException when it is not in that form at all
     */
    public static ConnectorConfig parse(String fileName, String text) {
        Problems problems = new Problems();
        Optional<RawConfig> raw =
                fileName.endsWith(PROPERTIES) ? PropertiesForm.read(text, problems) : JsonForm.read(text, problems);
        return ConnectorReader.read(
                fileName, raw.orElseThrow(() -> new ConfigException(fileName, problems.list())), problems);
    }

    private static String text(Path file) {
        Charset charset = file.toString().endsWith(PROPERTIES) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        try {
            return Files.readString(file, charset);
        } catch (NoSuchFileException missing) {
            throw unreadable(file, "there is no such file");
        } catch (CharacterCodingException malformed) {
            throw unreadable(file, "it is not encoded in UTF-8");
        } catch (IOException failed) {
            throw unreadable(file, "reading it failed: " + failed);
        }
    }

    private static ConfigException unreadable(Path file, String why) {
        return new ConfigException(file.toString(), List.of(Problem.error(why)));
    }
}
