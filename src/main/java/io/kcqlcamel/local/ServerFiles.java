package io.kcqlcamel.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server consists of, as its descriptor POM says: a class path into Maven's local repository, or an unpacked
 * archive. Maven works that out once; then it is remembered in a directory that bears the digest of the POM.
 *
 * @param title name and version, such as {@code Apache Kafka 4.3.1}
 * @param directory the POM, and what Maven made of it
 */
record ServerFiles(String title, Path directory) {
    private static final String COMPLETE = "complete";

    /** Finds the files of a server, downloading them if need be. */
    static ServerFiles fetch(String id, Path root, Supplier<Maven> maven, Progress progress)
            throws InterruptedException {
        String pom = Resource.read(id + "/pom.xml");
        ServerFiles files = new ServerFiles(element(pom, "name"), root.resolve(id + "-" + digest(pom)));
        if (!files.areComplete()) {
            DirectoryLock lock = DirectoryLock.lock(files.directory);
            try {
                if (!files.areComplete()) {
                    files.resolve(pom, maven.get(), progress);
                }
            } finally {
                lock.close();
            }
        }
        return files;
    }

    /** Jars separated as on a command line. */
    String classPath() {
        try {
            return Files.readString(directory.resolve("classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the archive was unpacked. */
    Path unpacked() {
        return directory.resolve("unpacked");
    }

    private boolean areComplete() {
        if (!Files.exists(directory.resolve(COMPLETE))) {
            return false;
        }
        return !Files.exists(directory.resolve("classpath"))
                || Stream.of(classPath().split(File.pathSeparator)).allMatch(jar -> Files.exists(Path.of(jar)));
    }

    private void resolve(String pom, Maven maven, Progress progress) throws InterruptedException {
        Path descriptor = directory.resolve("pom.xml");
        Download download = new Download(title, element(pom, "download.megabytes"), progress);
        try {
            Files.deleteIfExists(directory.resolve(COMPLETE));
            Files.writeString(descriptor, pom);
            int exit = maven.run(descriptor, "initialize", download::line, download::waiting);
            Files.writeString(directory.resolve("maven.log"), download.output());
            if (exit != 0) {
                throw failure(maven, exit, download);
            }
            Files.createFile(directory.resolve(COMPLETE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerFailure failure(Maven maven, int exit, Download download) {
        return new ServerFailure(title + " could not be downloaded: " + maven + " ended with exit code " + exit + ".\n"
                + download.reason() + "\nAll that it said is in " + directory.resolve("maven.log")
                + ". See that Maven Central, or the mirror in your settings.xml, can be reached, and start again: what"
                + " has arrived is kept.");
    }

    private static String element(String pom, String name) {
        Matcher element = Pattern.compile("<" + name + ">(.*?)</" + name + ">").matcher(pom);
        if (!element.find()) {
            throw new IllegalStateException("no <" + name + "> in the descriptor POM");
        }
        return element.group(1);
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
