/** Logs in, lets a hundred requests share the session, and logs out. Needs INFRAHUB_USERNAME and INFRAHUB_PASSWORD. */
import { AuthenticationError, createRestClient, passwordAuth, unwrap } from "infrahub-client";

const { INFRAHUB_USERNAME: username = "", INFRAHUB_PASSWORD: password = "" } = process.env;

const rest = createRestClient({ auth: passwordAuth({ username, password }) });
const answers = await Promise.all(Array.from({ length: 100 }, () => unwrap(rest.GET("/api/info"))));
console.log(`${answers.length} answers with one login`);
await rest.logout();

const stranger = createRestClient({ auth: passwordAuth({ username, password: `not ${password}` }) });
try {
  await unwrap(stranger.GET("/api/info"));
} catch (error) {
  if (!(error instanceof AuthenticationError)) throw error;
  console.log(`refused: ${error.message}`);
}
