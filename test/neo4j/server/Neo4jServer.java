import java.nio.file.Path;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j server for tests. Arguments: home directory, configuration file, password of the user neo4j. Prints "ready"
 * once it listens, and stops when its standard input ends, so that it never outlives the tests.
 */
public class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    DatabaseManagementService server =
        new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .loadPropertiesFromFile(Path.of(arguments[1]))
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server
        .database("system")
        .executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", arguments[2]));
    System.out.println("ready");
    while (System.in.read() >= 0) {
      // whatever comes in is of no interest, its end is
    }
    System.exit(0);
  }
}
