package io.kcqlcamel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A certificate for {@code localhost} and {@code 127.0.0.1}, good for servers and clients, in a PKCS12 key store, and a
 * PKCS12 trust store that trusts it. Made by the JDK's {@code keytool}.
 */
public record TestCertificates(Path keyStore, Path trustStore, String password) {
    public static TestCertificates in(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        TestCertificates stores = new TestCertificates(
                directory.resolve("key-store.p12"), directory.resolve("trust-store.p12"), "changeit");
        Path certificate = directory.resolve("certificate.pem");
        Files.deleteIfExists(stores.keyStore);
        Files.deleteIfExists(stores.trustStore);
        stores.keytool(List.of(
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-validity",
                "30",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-ext",
                "eku=serverAuth,clientAuth",
                "-keystore",
                stores.keyStore.toString()));
        stores.keytool(List.of(
                "-exportcert",
                "-rfc",
                "-alias",
                "test",
                "-file",
                certificate.toString(),
                "-keystore",
                stores.keyStore.toString()));
        stores.keytool(List.of(
                "-importcert",
                "-noprompt",
                "-alias",
                "test",
                "-file",
                certificate.toString(),
                "-keystore",
                stores.trustStore.toString()));
        return stores;
    }

    private void keytool(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(String.join(File.separator, System.getProperty("java.home"), "bin", "keytool"));
        command.addAll(arguments);
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", password));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed: " + output);
        }
    }
}
