import { startServer } from "./start-server.js";
import { stateFolder } from "./server-record.js";

const folder = stateFolder();
const outcome = await startServer(folder);
if (outcome.status === "running") {
  console.log(`Infrahub answers on ${outcome.server.address}; ${folder}/server.json has its credentials.`);
} else {
  console.error(`Infrahub did not start: ${outcome.reason}`);
  process.exitCode = 1;
}
