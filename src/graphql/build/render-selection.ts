import { checkName } from "./check-name.js";
import { renderFields, type GraphqlValue } from "./render-value.js";

/**
 * Fields to ask for. A field without fields of its own is `true` (or `null`, as in the Python SDK); `false` and
 * `undefined` leave it out. `"...on Kind"` asks for fields of one kind. Several selections of the same field are a
 * list of them, each with an `@alias`.
 */
export interface FieldSelection {
  /** Arguments of the field. */
  readonly "@filters"?: Readonly<Record<string, GraphqlValue>> | undefined;
  /** Name of the field in the answer. */
  readonly "@alias"?: string | undefined;
  readonly [field: string]: Selected | readonly FieldSelection[] | GraphqlValue;
}

type Selected = FieldSelection | boolean | null | undefined;

const ON = /^\.{3} ?on +(\w+)$/;

/** Writes a selection, indented. */
export function renderSelection(selection: FieldSelection, indent = ""): string {
  const deeper = `${indent}  `;
  const lines = Object.entries(selection)
    .filter(([field]) => !field.startsWith("@"))
    .flatMap(([field, selected]) =>
      (Array.isArray(selected) ? (selected as Selected[]) : [selected as Selected])
        .filter((one) => one !== false && one !== undefined)
        .map((one) => deeper + renderField(field, one === true || one === null ? {} : one, deeper)),
    );
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function renderField(field: string, selection: FieldSelection, indent: string): string {
  const { "@alias": alias, "@filters": filters = {}, ...fields } = selection;
  const on = ON.exec(field)?.[1];
  const name = on === undefined ? checkName(field) : `... on ${checkName(on)}`;
  const args = renderFields(filters);
  return [
    alias === undefined ? "" : `${checkName(alias)}: `,
    name,
    args && `(${args})`,
    Object.keys(fields).length ? ` ${renderSelection(fields, indent)}` : "",
  ].join("");
}
