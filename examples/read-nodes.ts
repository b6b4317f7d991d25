/** Reads accounts and their groups: typed by kind, filtered, and no more than what is printed. */
import { InfrahubClient, NodeNotFoundError, type BuiltInKinds } from "infrahub-client";

// With kinds of your own: npx infrahub-client generate kinds --from http://localhost:8000 --out src/infrahub
const client = new InfrahubClient<BuiltInKinds>();

const admin = await client.get("CoreAccount", { name__value: "admin" });
console.log(`${admin.displayLabel} is a ${admin.account_type.value}, ${admin.status.value}`);

const active = await client.filters(
  "CoreAccount",
  { status__value: "active" },
  { select: { name: true, member_of_groups: { $on: { CoreAccountGroup: { roles: { name: true } } } } } },
);
for (const account of active) {
  const roles = account.member_of_groups.peers.flatMap((group) =>
    group.kind === "CoreAccountGroup" ? group.roles.peers.map((role) => role.name.value) : [],
  );
  console.log(`${account.name.value}: ${roles.join(", ")}`);
}

let items = 0;
for await (const item of client.stream("CoreMenuItem", { select: { name: true }, pageSize: 20 })) {
  if (item.name.value) items++;
}
console.log(
  items === (await client.count("CoreMenuItem")) ? "every menu item was read" : "menu items are missing",
);

try {
  await client.get("CoreAccount", { hfid: ["nobody"] });
} catch (error) {
  if (!(error instanceof NodeNotFoundError)) throw error;
  console.log(error.message);
}
