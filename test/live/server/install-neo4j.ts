import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "./run-command.js";

const INSTALL_LIMIT_MS = 600_000;
const VERSION = "2025.10.1";

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>neo4j-libraries</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;

/** Fetches Neo4j and what it depends on from Maven Central, unless they are there; returns their folder. */
export async function installNeo4j(folder: string, logs: string, java: string): Promise<string> {
  const libraries = join(folder, `neo4j-${VERSION}`);
  if (existsSync(libraries)) return libraries;

  console.log(`Installing Neo4j ${VERSION} from Maven Central.`);
  const project = join(folder, "neo4j-pom");
  const part = `${libraries}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(project, { recursive: true });
  await writeFile(join(project, "pom.xml"), POM);
  await runCommand({
    purpose: `Installing Neo4j ${VERSION} from Maven Central`,
    command: "mvn",
    parameters: ["--quiet", "--batch-mode", "dependency:copy-dependencies", `-DoutputDirectory=${part}`],
    cwd: project,
    log: join(logs, "maven.log"),
    limitMs: INSTALL_LIMIT_MS,
    // Neo4j's libraries are for this Java; Maven would take the default one.
    env: java === "java" ? {} : { JAVA_HOME: dirname(dirname(java)) },
  });
  await rename(part, libraries);
  return libraries;
}
