package io.kcqlcamel.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One Cassandra node, which is a cluster of its own. */
public final class CassandraServer extends Server {
    /** Who may do everything, on a node with passwords. */
    public static final Credentials SUPERUSER = new Credentials("cassandra", "cassandra");

    public static final String DATACENTER = "datacenter1";

    private static final int OLDEST_JAVA = 11;
    private static final int NEWEST_JAVA = 17;

    private final CassandraSettings node;
    private final int port;
    private final int storagePort;
    private final int secureStoragePort;
    private final int jmxPort;
    private final CqlProbe probe;

    CassandraServer(Settings settings, CassandraSettings node) {
        super("cassandra", settings);
        this.node = node;
        this.port = ports().usualOrFree(9042);
        this.storagePort = ports().free();
        this.secureStoragePort = ports().free();
        this.jmxPort = ports().free();
        this.probe = new CqlProbe(port, node.tls(), SUPERUSER);
    }

    @Override
    public int port() {
        return port;
    }

    /** For {@code nodetool}, on loopback without a password. */
    public int jmxPort() {
        return jmxPort;
    }

    /** Newer ones have no security manager, which it sets up. */
    @Override
    JavaHome java() {
        return JavaHome.own().forServer(files().title(), OLDEST_JAVA, NEWEST_JAVA);
    }

    @Override
    void configure() {
        String yaml = Resource.fill(
                "cassandra/cassandra.yaml",
                Map.of(
                        "CQL_PORT", Integer.toString(port),
                        "STORAGE_PORT", Integer.toString(storagePort),
                        "SSL_STORAGE_PORT", Integer.toString(secureStoragePort),
                        "DATA", yamlPath(directory()),
                        "AUTHENTICATOR", node.passwords() ? "PasswordAuthenticator" : "AllowAllAuthenticator",
                        "AUTHORIZER", node.passwords() ? "CassandraAuthorizer" : "AllowAllAuthorizer"));
        PrivateFile.write(configuration("cassandra.yaml"), withOptions(yaml + encryption()));
        PrivateFile.write(configuration("logback.xml"), Resource.read("cassandra/logback.xml"));
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        String heap = settings().profile().cassandraHeap();
        arguments.addAll(Resource.read("cassandra/jvm.options")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
        arguments.addAll(settings().profile().engine());
        arguments.addAll(List.of(
                "-Xms" + heap,
                "-Xmx" + heap,
                "-Dcassandra.config=" + configuration("cassandra.yaml").toUri(),
                "-Dlogback.configurationFile=" + configuration("logback.xml").toUri(),
                "-Dcassandra.storagedir=" + directory(),
                "-Dcassandra.logdir=" + directory(),
                "-Dcassandra.triggers_dir=" + directory().resolve("triggers"),
                "-Dcassandra.jmx.local.port=" + jmxPort,
                "-cp",
                files().classPath(),
                "org.apache.cassandra.service.CassandraDaemon"));
        return arguments;
    }

    @Override
    boolean isReady() {
        return probe.answers();
    }

    @Override
    Map<String, String> addresses() {
        Map<String, String> addresses = new TreeMap<>();
        addresses.put("cassandra.contact.point", address());
        addresses.put("cassandra.local.datacenter", DATACENTER);
        if (node.passwords()) {
            addresses.put("cassandra.user", SUPERUSER.user());
            addresses.put("cassandra.password", SUPERUSER.password());
        }
        return addresses;
    }

    private Path configuration(String name) {
        return directory().resolve("conf").resolve(name);
    }

    private String encryption() {
        return node.tls()
                .map(tls -> Resource.fill(
                        "cassandra/encryption.yaml",
                        Map.of(
                                "KEY_STORE", yamlPath(tls.keyStore()),
                                "TRUST_STORE", yamlPath(tls.trustStore()),
                                "PASSWORD", tls.password(),
                                "CLIENT_AUTH", Boolean.toString(tls.clientAuth()))))
                .orElse("");
    }

    /** Cassandra refuses a key that is there twice, so an option takes the place of ours. */
    private String withOptions(String yaml) {
        String text = yaml;
        for (Map.Entry<String, String> option : node.options().entrySet()) {
            Pattern entry = Pattern.compile("(?m)^" + Pattern.quote(option.getKey()) + ":.*\\R(?:[ -].*\\R)*");
            text = entry.matcher(text).replaceAll("") + option.getKey() + ": " + option.getValue() + "\n";
        }
        return text;
    }

    private static String yamlPath(Path path) {
        return path.toAbsolutePath().toString().replace(File.separatorChar, '/');
    }
}
