/** Asks a server who it is, in which state its schema is, and what it has in its menu. */
import { createRestClient, unwrap } from "infrahub-client";

const rest = createRestClient(); // INFRAHUB_ADDRESS, INFRAHUB_API_TOKEN, ...

const { version } = await unwrap(rest.GET("/api/info"));
const schema = await unwrap(rest.GET("/api/schema/summary"));
const menu = await unwrap(rest.GET("/api/menu"));

console.log(`Infrahub ${version}`);
console.log(`schema ${schema.main}: ${Object.keys(schema.nodes).length} node kinds`);
console.log(`menu: ${Object.keys(menu.sections).join(", ")}`);
