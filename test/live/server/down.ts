import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stateFolder } from "./server-record.js";
import { stopServer } from "./stop-server.js";

const { values } = parseArgs({ options: { wipe: { type: "boolean", default: false } } });
const folder = stateFolder();
await stopServer(folder);
if (values.wipe) await rm(join(folder, "data"), { recursive: true, force: true });
console.log(`The live server of ${folder} is stopped${values.wipe ? " and its data removed" : ""}.`);
