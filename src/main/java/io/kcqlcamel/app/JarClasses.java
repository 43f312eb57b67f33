package io.kcqlcamel.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The classes of a library, without their being used. */
final class JarClasses {

    private static final String SUFFIX = ".class";

    private JarClasses() {}

    /**
     * Names of classes; none of a library that is no jar.
     *
     * @param one of the library's
     * @param packages what names begin with
     */
    static List<String> of(Class<?> one, List<String> packages) {
        File jar = new File(URI.create(
                one.getProtectionDomain().getCodeSource().getLocation().toString()));
        if (!jar.isFile()) {
            return List.of();
        }
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("META-INF/"))
                    .map(name ->
                            name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
                    .filter(name -> packages.stream().anyMatch(name::startsWith))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does not initialize it. Returns false for a class that is not there, or needs a library which is not. */
    static boolean load(String name) {
        try {
            Class.forName(name, false, JarClasses.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
