import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * An embedded Neo4j that answers Bolt on the loopback address only, without authentication.
 * Parameters: the data folder and the port.
 */
class Neo4jLauncher {
    public static void main(String[] parameters) throws InterruptedException {
        Path data = Path.of(parameters[0]);
        int port = Integer.parseInt(parameters[1]);
        var database = new DatabaseManagementServiceBuilder(data)
                .setConfig(GraphDatabaseSettings.auth_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(database::shutdown));
        Thread.currentThread().join();
    }
}
