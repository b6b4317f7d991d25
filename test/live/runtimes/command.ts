/** The program for runtimes with a command line: its access comes from the environment. */
import { program } from "./program.js";

console.log(JSON.stringify(await program({}, process.argv[2] ?? "")));
