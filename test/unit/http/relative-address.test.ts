import { afterEach, describe, expect, test, vi } from "vitest";
import { ConfigurationError, createRestClient } from "../../../src/rest.js";
import { hideEnvironment } from "../helpers/hide-environment.js";

hideEnvironment();

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The address that a client of a page asks. */
async function asked(address: string): Promise<string> {
  let url = "";
  const rest = createRestClient({
    address,
    fetch: (input) => {
      url = input as string;
      return Promise.resolve(Response.json({ deployment_id: "d", version: "1.11.9" }));
    },
  });
  await rest.GET("/api/info");
  return url;
}

describe("an address without an origin", () => {
  test.each([
    ["/infrahub", "https://portal.example.org/infrahub/api/info"],
    ["/infrahub/", "https://portal.example.org/infrahub/api/info"],
    ["/", "https://portal.example.org/api/info"],
  ])("is the page's own: %s", async (address, url) => {
    vi.stubGlobal("location", { href: "https://portal.example.org/app/index.html?page=1#top" });
    expect(await asked(address)).toBe(url);
  });

  test.each([
    "//elsewhere.example.org",
    "/\\elsewhere.example.org",
    "infrahub",
    "./infrahub",
    "",
    "/infrahub?token=1",
  ])("is refused where it could lead elsewhere, or is none: %s", (address) => {
    vi.stubGlobal("location", { href: "https://portal.example.org/app/index.html" });
    expect(() => createRestClient({ address })).toThrow(ConfigurationError);
  });

  test.each(["blob:https://portal.example.org/1", "about:blank", "file:///index.html"])(
    "is refused on a page that has no origin: %s",
    (href) => {
      vi.stubGlobal("location", { href });
      expect(() => createRestClient({ address: "/infrahub" })).toThrow("address: expected an http(s) URL");
    },
  );

  test("is refused where there is no page", () => {
    expect(() => createRestClient({ address: "/infrahub" })).toThrow("in a browser also a path");
  });
});
