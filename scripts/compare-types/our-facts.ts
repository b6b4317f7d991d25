import ts from "typescript";

import { allowsNull, alternatives, describeType } from "./describe-type.js";
import { kindFacts, type Facts, type KindFacts } from "./facts.js";
import type { KindsProgram } from "./kinds-program.js";

type Fact = readonly [string, string];

/** Changes of a list in the client's own form. */
const CHANGES = new Set(["add", "remove"]);

/** Lists what the generated types have of every kind, in words. */
export function ourFacts(program: KindsProgram): Facts {
  const reader = new TypeReader(program.checker);
  return new Map([...program.kinds].map(([name, probe]) => [name, reader.kind(name, probe)]));
}

/** Whether a type that should be an object or a list is a text, by which the compiler says why there is none. */
function isMessage(type: ts.Type): boolean {
  return type.isStringLiteral();
}

class TypeReader {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  kind(name: string, probe: ts.Type): KindFacts {
    const relationships = this.#members(this.#part(probe, "relationships"));
    const create = this.#input(probe, "create");
    return kindFacts({
      kind: [[name, "kind"]],
      filters: this.#members(this.#part(probe, "filters"))
        .filter((member) => member.name !== "hfid" || !alternatives(this.#type(member)).every(isMessage))
        .map((member) => this.#typed(member))
        .filter(([, type]) => type !== "never"),
      lists: this.#lists(this.#part(probe, "select"), new Set(relationships.map((member) => member.name))),
      attributes: this.#members(this.#part(probe, "attributes")).map((member) => this.#attribute(member)),
      relationships: relationships.map((member) => this.#relationship(member)),
      create,
      update: this.#input(probe, "update"),
      // An upsert is a node that was created, and saved with `allowUpsert`.
      upsert: create.map(([field, type]) => [field, type.replace("mandatory", "optional")]),
    });
  }

  #type(member: ts.Symbol): ts.Type {
    return this.#checker.getTypeOfSymbol(member);
  }

  #part(type: ts.Type, name: string): ts.Type {
    const member = this.#checker.getPropertyOfType(type, name);
    if (!member) throw new Error(`The types have no ${name}.`);
    return this.#type(member);
  }

  #members(type: ts.Type): ts.Symbol[] {
    return this.#checker.getPropertiesOfType(type);
  }

  #typed(member: ts.Symbol): Fact {
    return [member.name, describeType(this.#checker, this.#type(member))];
  }

  #lists(select: ts.Type, relationships: ReadonlySet<string>): Fact[] {
    return this.#members(select)
      .filter(({ name }) => relationships.has(name))
      .flatMap((member) => {
        const options = this.#objects(this.#type(member)).flatMap((selection) => this.#members(selection));
        return options.flatMap((option): Fact[] => {
          if (option.name === "$includeDescendants")
            return [[`${member.name}.include_descendants`, this.#typed(option)[1]]];
          if (option.name !== "$filters") return [];
          return this.#objects(this.#type(option))
            .flatMap((filters) => this.#members(filters))
            .map((filter) => [`${member.name}.${filter.name}`, this.#typed(filter)[1]]);
        });
      });
  }

  #attribute(member: ts.Symbol): Fact {
    const read = this.#part(this.#type(member), "read");
    const nullable = allowsNull(read) && !this.#isJson(read);
    return [member.name, `${describeType(this.#checker, read)}${nullable ? " or null" : ""}`];
  }

  #relationship(member: ts.Symbol): Fact {
    const literal = (name: string) =>
      alternatives(this.#part(this.#type(member), name))
        .map((type) => (type.isStringLiteral() ? type.value : "?"))
        .join(" | ");
    return [member.name, `${literal("cardinality")} ${literal("peer")}`];
  }

  #input(probe: ts.Type, name: string): Fact[] {
    const input = this.#part(probe, name);
    if (isMessage(input)) return [];
    const forms = alternatives(input);
    // From a template, a node may be made of less.
    const plain = forms.find((form) => !this.#isRequired(form, "object_template")) ?? input;
    return this.#members(plain).flatMap((member) => this.#field(member));
  }

  #isRequired(type: ts.Type, name: string): boolean {
    const member = this.#checker.getPropertyOfType(type, name);
    return member !== undefined && !(member.flags & ts.SymbolFlags.Optional);
  }

  /** A field of an input, and what may be given of it. */
  #field(member: ts.Symbol): Fact[] {
    const { name } = member;
    const type = this.#type(member);
    const presence = member.flags & ts.SymbolFlags.Optional ? "optional" : "mandatory";
    if (name === "id" || this.#isFile(type)) return [[name, describeType(this.#checker, type)]];
    const objects = this.#objects(type);
    const items = alternatives(type).flatMap((part) => this.#itemsOf(part));
    const references = items.flatMap((item) => this.#objects(item));
    if (references.some((part) => this.#has(part, "hfid")))
      return [[name, `${presence} many`], ...this.#parts(name, references)];
    if (objects.some((part) => this.#has(part, "hfid")))
      return [[name, `${presence} one`], ...this.#parts(name, objects)];
    const plain = alternatives(type).filter(
      (part) => !objects.includes(part) || part.getSymbol()?.name === "Date",
    );
    const value = plain.length > 0 ? this.#words(plain) : "any";
    return [
      [name, `${presence} attribute`],
      [`${name}.value`, this.#isJson(type) ? "any" : value],
      ...this.#parts(name, objects),
    ];
  }

  #words(types: readonly ts.Type[]): string {
    const words = new Set(types.map((type) => describeType(this.#checker, type)));
    if (words.size === 2 && words.has("text") && words.has("date")) return "moment";
    return words.size === 1 ? [...words].join("") : "any";
  }

  /** The members of the objects that a field may be given. */
  #parts(field: string, objects: readonly ts.Type[]): Fact[] {
    const facts = new Map<string, string>();
    for (const object of objects) {
      const members = this.#members(object).filter(
        (member) => !CHANGES.has(member.name) && this.#typed(member)[1] !== "never",
      );
      const pooled = members.some(({ name }) => name === "fromPool");
      for (const member of members) {
        const [name, type] = this.#typed(member);
        if (name === "value") continue;
        if (!pooled) facts.set(`${field}.${name}`, ["source", "owner"].includes(name) ? "text" : type);
        else if (name === "fromPool") facts.set(`${field}.${name}`, "pool");
        else facts.set(`${field}.fromPool.${name}`, name === "data" ? "any" : type);
      }
    }
    return [...facts];
  }

  #itemsOf(type: ts.Type): readonly ts.Type[] {
    const items = this.#checker.isArrayLikeType(type)
      ? this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number)
      : undefined;
    return items ? alternatives(items) : [];
  }

  #has(type: ts.Type, name: string): boolean {
    const member = this.#checker.getPropertyOfType(type, name);
    return member !== undefined && this.#typed(member)[1] !== "never";
  }

  /** The object types among the alternatives, without lists and JSON. */
  #objects(type: ts.Type): ts.Type[] {
    return alternatives(type).filter(
      (part) =>
        part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) &&
        !this.#checker.isArrayLikeType(part) &&
        part.getSymbol()?.name !== "Date" &&
        part.getStringIndexType() === undefined,
    );
  }

  #isFile(type: ts.Type): boolean {
    return alternatives(type).some((part) => part.getSymbol()?.name === "File");
  }

  #isJson(type: ts.Type): boolean {
    return alternatives(type).some((part) => part.getStringIndexType() !== undefined);
  }
}
