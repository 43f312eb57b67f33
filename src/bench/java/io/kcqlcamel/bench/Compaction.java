package io.kcqlcamel.bench;

import io.kcqlcamel.local.CassandraServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What {@code nodetool flush} and {@code nodetool compact} do: afterwards every run reads the same single file. */
final class Compaction {

    private Compaction() {}

    static void run(CassandraServer node, String keyspace, String table) {
        try (JMXConnector connector = JMXConnectorFactory.connect(
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + node.jmxPort() + "/jmxrmi"))) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            ObjectName storage = new ObjectName("org.apache.cassandra.db:type=StorageService");
            String[] tables = {table};
            server.invoke(
                    storage,
                    "forceKeyspaceFlush",
                    new Object[] {keyspace, tables},
                    types(String.class, String[].class));
            server.invoke(
                    storage,
                    "forceKeyspaceCompaction",
                    new Object[] {false, keyspace, tables},
                    types(boolean.class, String.class, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JMException e) {
            throw new IllegalStateException("Cassandra did not compact " + keyspace + "." + table + ".", e);
        }
    }

    private static String[] types(Class<?>... types) {
        String[] names = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            names[i] = types[i].getName();
        }
        return names;
    }
}
