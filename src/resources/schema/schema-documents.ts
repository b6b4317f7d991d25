/** Whether all workers have the same schema. */
export const SCHEMA_SYNCED =
  "query SchemaSynced { result: InfrahubStatus { summary { schema_hash_synced } } }";
export const DROPDOWN_ADD = `mutation SchemaDropdownAdd($data: SchemaDropdownAddInput!) {
  result: SchemaDropdownAdd(data: $data) { object { value label color description } }
}`;
export const DROPDOWN_REMOVE =
  "mutation SchemaDropdownRemove($data: SchemaDropdownRemoveInput!) { result: SchemaDropdownRemove(data: $data) { ok } }";
export const ENUM_ADD =
  "mutation SchemaEnumAdd($data: SchemaEnumInput!) { result: SchemaEnumAdd(data: $data) { ok } }";
export const ENUM_REMOVE =
  "mutation SchemaEnumRemove($data: SchemaEnumInput!) { result: SchemaEnumRemove(data: $data) { ok } }";
