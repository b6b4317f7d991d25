import { expect, it } from "vitest";
import { InvalidInputError } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore } from "../play-store.js";

hideEnvironment();

const file = () => new File(["abc"], "c.txt");
const kind = "SampleContract";

it("sends the file of a new node with its fields, and another one with an update", async () => {
  await using infrahub = await playStore();
  const { client, asked } = infrahub;
  const contract = await client.create(kind, { number: "C-1", file: file() });
  await contract.save();
  expect(asked[0]?.query).toMatch(
    /^mutation SampleContractCreate\(\$m0: SampleContractCreateInput!, \$file0: Upload!\) \{ m0: SampleContractCreate\(data: \$m0, file: \$file0\) \{/,
  );
  expect(asked[0]?.variables).toEqual({ m0: { id: contract.id, number: { value: "C-1" } }, file0: null });
  const sent = asked[0]?.files?.["variables.file0"];
  expect([sent?.name, await sent?.text()]).toEqual(["c.txt", "abc"]);

  await contract.save();
  expect(asked).toHaveLength(1);
  await contract.update({ file: { file: new TextEncoder().encode("def"), name: "d.txt" } });
  expect(infrahub.sent[1]).toEqual([{ field: "SampleContractUpdate", data: { id: contract.id } }]);
  expect(await asked[1]?.files?.["variables.file0"]?.text()).toBe("def");
  await contract.update({ number: "C-2" });
  expect(asked[2]?.files).toBeUndefined();
});

it("keeps the file for the next save when it was refused", async () => {
  await using infrahub = await playStore();
  const contract = await infrahub.client.create(kind, { number: "C-1", file: file() });
  infrahub.refuse = () => ({ message: "no room" });
  await expect(contract.save()).rejects.toThrow("no room");
  infrahub.refuse = () => undefined;
  await contract.save();
  expect(infrahub.asked.map(({ files }) => Object.keys(files ?? {}))).toEqual([
    ["variables.file0"],
    ["variables.file0"],
  ]);
});

it("sends the files of a batch in one form", async () => {
  await using infrahub = await playStore();
  const { client } = infrahub;
  const batch = client.createBatch({ maxConcurrentExecution: 1 });
  batch.save(await client.create("SampleTag", { name: "red" }));
  batch.save(await client.create(kind, { number: "C-1", file: file() }));
  batch.upsert(await client.create(kind, { number: "C-2", file: { file: file().stream(), name: "e.txt" } }));
  for await (const { error } of batch.execute()) expect(error).toBeUndefined();
  expect(infrahub.asked).toHaveLength(1);
  const files = Object.entries(infrahub.asked[0]?.files ?? {});
  expect(files.map(([path, { name }]) => [path, name])).toEqual([
    ["variables.file1", "c.txt"],
    ["variables.file2", "e.txt"],
  ]);
});

it("needs a file that has a name, where its kind holds one", async () => {
  await using infrahub = await playStore();
  const { untyped: client } = infrahub;
  const missing = await caught(InvalidInputError, client.create(kind, { number: "C-1" }));
  expect(missing.message).toBe("SampleContract needs file as well: a File, or { file, name }.");
  for (const wrong of ["c.txt", null, new Blob(["abc"]), { name: "c.txt" }, { file: "abc", name: "c.txt" }]) {
    const error = await caught(InvalidInputError, client.create(kind, { number: "C-1", file: wrong }));
    expect(error.message).toContain("SampleContract.file: give a File, or { file, name }");
  }
  const stranger = await caught(InvalidInputError, client.create("SampleTag", { name: "red", file: file() }));
  expect(stranger.message).toContain("SampleTag has no file");
  expect(infrahub.asked).toEqual([]);
});
