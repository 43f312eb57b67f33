package io.kcqlcamel;

import io.kcqlcamel.tls.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An authority whose signature is trusted, and certificates that it signed. Made by the JDK's {@code keytool}. A certificate that is
 * trusted by itself would not do: Java does not look at its dates.
 */
final class TestAuthority {

    static final String PASSWORD = "changeit";

    private final Path directory;

    private TestAuthority(Path directory) {
        this.directory = directory;
    }

    static TestAuthority in(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        TestAuthority authority = new TestAuthority(directory);
        keytool(
                "-genkeypair",
                "-alias",
                "authority",
                "-dname",
                "CN=Test authority",
                "-ext",
                "bc:c",
                authority.key("ca"));
        keytool("-exportcert", "-rfc", "-alias", "authority", "-file", authority.file("ca.pem"), authority.key("ca"));
        keytool("-importcert", "-noprompt", "-alias", "ca", "-file", authority.file("ca.pem"), authority.key("trust"));
        return authority;
    }

    /** Who trusts it. */
    Tls.Store trust() {
        return new Tls.Store(store("trust"), PASSWORD, "PKCS12");
    }

    /**
     * A server's key, with a certificate.
     *
     * @param names as keytool has them: {@code dns:localhost,ip:127.0.0.1}
     * @param from when it begins: {@code -10d}; it is good for five days
     */
    Tls server(String name, String names, String from) throws IOException, InterruptedException {
        keytool("-genkeypair", "-alias", "server", "-dname", "CN=server", key(name));
        keytool("-certreq", "-alias", "server", "-file", file(name + ".csr"), key(name));
        List<String> sign = List.of("-gencert", "-rfc", "-alias", "authority", "-ext", "san=" + names);
        List<String> dates = List.of("-startdate", from, "-validity", "5");
        List<String> files = List.of("-infile", file(name + ".csr"), "-outfile", file(name + ".pem"), key("ca"));
        List<String> all = new ArrayList<>(sign);
        all.addAll(dates);
        all.addAll(files);
        keytool(all.toArray(String[]::new));
        keytool("-importcert", "-noprompt", "-alias", "ca", "-file", file("ca.pem"), key(name));
        keytool("-importcert", "-noprompt", "-alias", "server", "-file", file(name + ".pem"), key(name));
        return new Tls(Optional.empty(), Optional.of(new Tls.Store(store(name), PASSWORD, "PKCS12")), Optional.empty());
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private Path store(String name) {
        return directory.resolve(name + ".p12");
    }

    /** The store that a command works on; comes last. */
    private String key(String name) {
        return store(name).toString();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments).subList(0, arguments.length - 1));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30"));
        }
        command.addAll(List.of("-keystore", arguments[arguments.length - 1]));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(command + ": " + output);
        }
    }
}
