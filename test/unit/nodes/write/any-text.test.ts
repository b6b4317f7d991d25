import fc from "fast-check";
import { expect, it } from "vitest";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../play-infrahub.js";

hideEnvironment();

/** Any text that UTF-8 can carry, and among it what has a meaning in GraphQL, JSON or an address. */
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom("$x", '"', '"""', "\\", "\\u0000", "\n", "\r\n", "{ }", "#", "null", "👩‍👩‍👧", "\u2028", "\0"),
);

it("carries any text as a filter's value, unchanged and outside the document", async () => {
  await using infrahub = await playInfrahub(() => ({ SampleDevice: { edges: [], count: 0 } }));
  let plain: string | undefined;
  await fc.assert(
    fc.asyncProperty(text, text, async (one, other) => {
      infrahub.asked.length = 0;
      const select = { tags: { $filters: { name__values: [other] } } };
      await infrahub.client.filters(
        "SampleDevice",
        { name__value: one, site__name__values: [other] },
        { select },
      );
      const [asked] = infrahub.asked;
      expect(asked?.variables).toMatchObject({ name__value: one, site__name__values: [other], p0: [other] });
      // The same document for every text: none of them is in it.
      plain ??= asked?.query;
      expect(asked?.query).toBe(plain);
    }),
    { numRuns: 100 },
  );
});

it("carries any text as an id, a human-friendly id and a variable", async () => {
  await using infrahub = await playInfrahub(() => ({ SampleTag: { edges: [] } }));
  const documents = new Set<string>();
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      infrahub.asked.length = 0;
      await infrahub.client.getOrNull("SampleTag", { id: any, hfid: [any] });
      await infrahub.client.executeGraphQL("query ($any: String) { a }", { any });
      const [read, executed] = infrahub.asked;
      expect(read?.variables).toMatchObject({ ids: [any], hfid: [any] });
      expect(executed?.variables).toEqual({ any });
      documents.add(read?.query ?? "");
    }),
    { numRuns: 100 },
  );
  expect(documents.size).toBe(1);
});
