import { createRestClient } from "../../src/rest.js";

const rest = createRestClient();
const artifact = { path: { artifact_id: "a" } };

/** Calls that are right. */
export async function right(): Promise<void> {
  await rest.GET("/api/info");
  await rest.GET("/api/info", {});
  await rest.GET("/api/artifact/{artifact_id}", { params: artifact });
  await rest.GET("/api/artifact/{artifact_id}", {
    params: { ...artifact, query: { branch: "b", at: "-1h" } },
  });
  await rest.GET("/api/diff/files", { params: { query: { branch_only: true } } });
  await rest.POST("/api/storage/upload/content", { body: { content: "x" } });
  await rest.POST("/api/storage/upload/file", { body: { file: new Blob() } });
  await rest.POST("/api/storage/upload/file", { body: { file: new Uint8Array() } });
  await rest.POST("/api/storage/upload/file", { body: { file: new Blob().stream() } });
  await rest.POST("/api/auth/logout");
  await rest.POST("/graphql/{branch_name}", {
    params: { path: { branch_name: "main" } },
    body: { query: "{a}" },
  });
  await rest.GET("/api/info", { signal: AbortSignal.timeout(1), headers: { "x-own": "1" }, tracker: "t" });
}

/** Paths and methods that the document does not have. */
export async function wrongOperation(): Promise<void> {
  // @ts-expect-error -- no such path
  await rest.GET("/api/nothing");
  // @ts-expect-error -- the path without its parameter
  await rest.GET("/api/artifact/17");
  // @ts-expect-error -- the path has no POST
  await rest.POST("/api/info");
  // @ts-expect-error -- the path has no GET
  await rest.GET("/api/auth/login");
  // @ts-expect-error -- no path has DELETE
  await rest.DELETE("/api/info");
}

/** Parameters that are wrong or not there. */
export async function wrongParameters(): Promise<void> {
  // @ts-expect-error -- nothing of what it needs
  await rest.GET("/api/artifact/{artifact_id}");
  // @ts-expect-error -- no parameters
  await rest.GET("/api/artifact/{artifact_id}", {});
  // @ts-expect-error -- no path parameters
  await rest.GET("/api/artifact/{artifact_id}", { params: { query: { branch: "b" } } });
  // @ts-expect-error -- misspelt path parameter
  await rest.GET("/api/artifact/{artifact_id}", { params: { path: { id: "a" } } });
  // @ts-expect-error -- a number for a text
  await rest.GET("/api/artifact/{artifact_id}", { params: { path: { artifact_id: 1 } } });
  // @ts-expect-error -- one of two
  await rest.GET("/api/file/{repository_id}/{file_path}", { params: { path: { repository_id: "r" } } });
  // @ts-expect-error -- misspelt query parameter
  await rest.GET("/api/menu", { params: { query: { brnch: "b" } } });
  // @ts-expect-error -- a number for a branch
  await rest.GET("/api/menu", { params: { query: { branch: 1 } } });
  // @ts-expect-error -- a text for a boolean
  await rest.GET("/api/diff/files", { params: { query: { branch_only: "yes" } } });
  // @ts-expect-error -- the operation takes no branch
  await rest.GET("/api/info", { params: { query: { branch: "b" } } });
  // @ts-expect-error -- a query parameter that must be there
  await rest.GET("/api/storage/files/by-hfid/{kind}", { params: { path: { kind: "K" } } });
}

/** Bodies that are wrong or not there. */
export async function wrongBody(): Promise<void> {
  // @ts-expect-error -- no body
  await rest.POST("/api/storage/upload/content");
  // @ts-expect-error -- no body either
  await rest.POST("/api/storage/upload/content", {});
  // @ts-expect-error -- a field is missing
  await rest.POST("/api/auth/login", { body: { username: "admin" } });
  // @ts-expect-error -- a field of another type
  await rest.POST("/api/storage/upload/content", { body: { content: 1 } });
  // @ts-expect-error -- a text for a file
  await rest.POST("/api/storage/upload/file", { body: { file: "content" } });
  await rest.POST("/graphql/{branch_name}", {
    params: { path: { branch_name: "m" } },
    // @ts-expect-error -- variables are an object
    body: { query: "", variables: 1 },
  });
  // @ts-expect-error -- a read has no body
  await rest.GET("/api/info", { body: {} });
}
