const ATTRIBUTE = [
  "is_default: Boolean",
  "is_protected: Boolean",
  "updated_at: DateTime",
  "id: String",
  "is_from_profile: Boolean",
  "permissions: PermissionType",
  "source: CoreNode",
  "owner: CoreNode",
  "updated_by: CoreNode",
];

function attribute(name: string, fields: readonly string[]): string {
  return `type ${name} {\n  ${[...ATTRIBUTE, ...fields].join("\n  ")}\n}`;
}

function input(name: string, value: string): string {
  const fields = ["is_protected: Boolean", "source: String", "owner: String", `value: ${value}`];
  return [
    `input ${name}AttributeCreate {\n  ${fields.join("\n  ")}\n}`,
    `input ${name}AttributeUpdate {\n  is_default: Boolean\n  ${fields.join("\n  ")}\n}`,
  ].join("\n\n");
}

/** The types that every GraphQL schema of Infrahub has and the kinds' types refer to. */
export const SDL_BASE = [
  "scalar DateTime",
  "scalar BigInt",
  "enum BranchRelativePermissionDecision { DENY ALLOW ALLOW_DEFAULT ALLOW_OTHER }",
  "enum OrderDirection { ASC DESC }",
  "type PermissionType { update_value: BranchRelativePermissionDecision }",
  "interface CoreNode { id: String hfid: [String!] display_label: String }",
  "input OrderByItem { field: String! direction: OrderDirection = ASC }",
  "input OrderInput { disable: Boolean by: [OrderByItem!] }",
  "input ContextInput { account_id: String }",
  "input DeleteInput { id: String hfid: [String] }",
  "input RelatedNodeInput { id: String hfid: [String] kind: String _relation__is_protected: Boolean " +
    "_relation__owner: String _relation__source: String }",
  "type RelationshipProperty { is_protected: Boolean updated_at: DateTime source: CoreNode owner: CoreNode }",
  ...["InfrahubNodeMetadata", "InfrahubRelationshipMetadata"].map(
    (name) =>
      `type ${name} { created_at: DateTime created_by: CoreNode updated_at: DateTime updated_by: CoreNode }`,
  ),
  "type PaginatedObjectPermission { count: Int! edges: [ObjectPermissionNode!]! }",
  "type ObjectPermissionNode { node: ObjectPermission! }",
  "type ObjectPermission { kind: String! view: BranchRelativePermissionDecision! " +
    "create: BranchRelativePermissionDecision! update: BranchRelativePermissionDecision! " +
    "delete: BranchRelativePermissionDecision! }",
  attribute("TextAttribute", ["value: String"]),
  attribute("NumberAttribute", ["value: BigInt"]),
  attribute("CheckboxAttribute", ["value: Boolean"]),
  attribute("Dropdown", ["value: String", "label: String", "color: String", "description: String"]),
  input("Text", "String"),
  input("Number", "BigInt"),
  input("Checkbox", "Boolean"),
].join("\n\n");
