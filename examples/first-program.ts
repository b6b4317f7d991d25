import { InfrahubClient, type BuiltInKinds } from "infrahub-client";

const client = new InfrahubClient<BuiltInKinds>(); // INFRAHUB_ADDRESS, INFRAHUB_API_TOKEN

const accounts = await client.filters(
  "CoreAccount",
  { status__value: "active" },
  { select: { name: true, member_of_groups: { name: true } } },
);
for (const { name, member_of_groups: groups } of accounts)
  console.log(
    `${name.value} is in ${groups.peers.map((group) => group.name.value).join(", ") || "no group"}`,
  );
