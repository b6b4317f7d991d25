import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonText, parseJson } from "../../../../src/util/exact-json.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "$m0",
    '"',
    '"""',
    "\\",
    "\\u0000",
    "\n",
    "\r\n",
    "{ }",
    "#",
    "null",
    "__proto__",
    "\u2028",
    "\0",
    '\0["a"]',
  ),
);
const [D] = [testId(1)];

it("carries any text as a value, unchanged and outside the document", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleDevice", D, { name: "d" });
  const device = await infrahub.client.get("SampleDevice", { id: D });
  const documents = new Set<string>();
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      infrahub.sent.length = 0;
      device.name.value = `${any}!`;
      await device.save();
      await device.update({ name: any });
      expect(infrahub.sent.flat().map(({ data }) => data["name"])).toEqual([
        { value: `${any}!` },
        { value: any },
      ]);
      expect(device.name.value).toBe(any);
      await device.save();
      expect(infrahub.sent).toHaveLength(2);
      documents.add(infrahub.asked.at(-1)?.query ?? "");
    }),
    { numRuns: 100 },
  );
  expect(documents.size).toBe(1);
});

it("carries any JSON as a value, and finds every change in it and no other", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleDevice", D, { name: "d" });
  const json = fc.jsonValue({ maxDepth: 3 });
  await fc.assert(
    fc.asyncProperty(json, json, async (one, other) => {
      const device = await infrahub.client.get("SampleDevice", { id: D });
      for (const value of [one, other]) {
        await device.update({ settings: value as never });
        infrahub.sent.length = 0;
        device.settings.value = structuredClone(value) as never;
        await device.save();
        expect(infrahub.sent).toEqual([]);
        // `-0` is `0` on the wire, and a whole number beyond 2^53 a bigint.
        expect(infrahub.nodes.get(D)?.attributes["settings"]?.["value"]).toEqual(parseJson(jsonText(value)));
      }
    }),
    {
      numRuns: 100,
      examples: [
        [2 ** 53, -(2 ** 60)],
        [1e21, [2 ** 53, { big: -(2 ** 62) }]],
      ],
    },
  );
});

type Step = ["add" | "remove" | "replace", string[]] | ["clear"] | ["save"] | ["save and go on"];

const tags = [1, 2, 3, 4].map((number) => testId(number * 11));
const some = fc.subarray(tags);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom("add" as const, "remove" as const, "replace" as const), some),
    fc.constantFrom<Step>(["clear"], ["save"], ["save and go on"]),
  ),
  { maxLength: 12 },
);

/** What a plain set says. */
function model(set: Set<string>, [what, ids = []]: Step): Set<string> {
  if (what === "add") return new Set([...set, ...ids]);
  if (what === "remove") return new Set([...set].filter((id) => !ids.includes(id)));
  if (what === "replace") return new Set(ids);
  return what === "clear" ? new Set() : set;
}

it.each(["whole", "cut", "unread", "new"] as const)(
  "leads a list that is %s to what a set says, whatever is done and whenever it is saved",
  async (how) => {
    await using infrahub = await playStore();
    await fc.assert(
      fc.asyncProperty(some, steps, async (before, changes) => {
        infrahub.nodes.clear();
        for (const id of tags) infrahub.put("SampleTag", id, { name: id });
        infrahub.put("SampleDevice", D, { name: "d" }, { tags: before });
        const { untyped: client } = infrahub;
        const device =
          how === "new"
            ? await client.create("SampleDevice", { name: "n", tags: before })
            : await client.get(
                "SampleDevice",
                { id: D },
                { select: how === "unread" ? {} : { tags: how === "cut" ? { $limit: 1 } : true } },
              );
        let wanted = new Set(before);
        const under: Promise<void>[] = [];
        for (const step of changes) {
          const [what, ids] = step;
          if (what.startsWith("save")) under.push(device.save());
          else if (how === "unread")
            under.push(
              device.update({ tags: what === "replace" ? ids : what === "clear" ? [] : { [what]: ids } }),
            );
          else
            (device.relationships["tags"] as unknown as Record<string, (ids?: string[]) => void>)[what]?.(
              ids,
            );
          if (what === "save") await Promise.all(under);
          wanted = model(wanted, step);
        }
        under.push(device.save());
        await Promise.all(under);
        expect(new Set(infrahub.nodes.get(device.id)?.lists["tags"] ?? [])).toEqual(wanted);
        const last = infrahub.sent.length;
        await device.save();
        expect(infrahub.sent).toHaveLength(last);
        if (how === "whole" || how === "new")
          expect(new Set(device.relationships["tags"]?.peerIds)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  },
);
