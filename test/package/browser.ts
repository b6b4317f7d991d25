// Compiled without Node's types: what a browser bundle imports.
import { createRestClient, formatAt, unwrap } from "infrahub-client/rest";
import * as everything from "infrahub-client";

const rest = createRestClient({
  auth: everything.tokenProviderAuth(() => localStorage.getItem("token") ?? ""),
});

export async function showVersion(): Promise<void> {
  document.title = `${(await unwrap(rest.GET("/api/info"))).version} ${formatAt(new Date())}`;
}
