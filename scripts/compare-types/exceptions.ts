import type { Part } from "./facts.js";

/** Why some of what the server's GraphQL schema has is not, or not so, in the generated types. */
export interface Exception {
  readonly parts: readonly Part[];
  /** The names that it holds for. */
  readonly name: RegExp;
  /** What the types have in its place: `undefined` for nothing, a pattern of their words. */
  readonly ours: RegExp | undefined;
  /** What the server has; `undefined` for nothing. */
  readonly server: RegExp | undefined;
  /** The kinds of attributes that it holds for; all when left out. */
  readonly attributes?: readonly string[];
  readonly reason: string;
}

const ANY = /./;
const INPUTS = ["create", "update", "upsert"] as const;

/** All that differs on purpose. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    parts: ["filters", "lists"],
    name: /__values?$/,
    ours: undefined,
    server: ANY,
    attributes: ["DateTime"],
    reason: 'The server refuses whatever they are given: "filter value: ... is not supported".',
  },
  {
    parts: ["filters", "lists"],
    name: /__values?$/,
    ours: undefined,
    server: ANY,
    attributes: ["JSON"],
    reason:
      "The server refuses lists and objects, and finds nothing by a text, which it compares with all of the JSON.",
  },
  {
    parts: ["filters"],
    name: /.__display_label__isnull$/,
    ours: undefined,
    server: ANY,
    reason: "The server refuses it: \"'isnull' is not supported for attributes of relationships\".",
  },
  {
    parts: ["lists"],
    name: /\.isnull$/,
    ours: undefined,
    server: ANY,
    reason: "The server passes over it, and gives all peers.",
  },
  {
    parts: ["attributes"],
    name: /^is_externally_managed$/,
    ours: undefined,
    server: ANY,
    reason: "It is not an attribute of the schema: GraphQL adds a plain boolean to accounts.",
  },
  {
    parts: ["relationships"],
    name: /^(?:parent|children)$/,
    ours: ANY,
    server: ANY,
    reason:
      "GraphQL has the generic of the hierarchy; the schema names the kind, and the server holds to it.",
  },
  {
    parts: INPUTS,
    name: /\.value$/,
    ours: /^moment$/,
    server: /^text$/,
    attributes: ["DateTime"],
    reason: "A Date is taken as well, and sent as text.",
  },
  {
    parts: INPUTS,
    name: /\.(?:isDefault|isProtected|source|owner)$/,
    ours: undefined,
    server: ANY,
    attributes: ["JSON", "Any"],
    reason: "What such an attribute is given is always its value; the rest is set on the node.",
  },
  {
    parts: ["upsert"],
    name: /\.isDefault$/,
    ours: undefined,
    server: ANY,
    reason: "An upsert is a created node that is saved with allowUpsert; the rest is set on that node.",
  },
  {
    parts: INPUTS,
    name: /\._relation__(?:is_protected|owner|source)$/,
    ours: undefined,
    server: ANY,
    reason:
      "The properties of a relationship are set on the node: node.site.set(paris, { isProtected: true }).",
  },
  {
    parts: INPUTS,
    name: /\.kind$/,
    ours: ANY,
    server: undefined,
    reason:
      "A node that is given has a kind; the inputs for addresses and prefixes lack it, and it is not sent.",
  },
  {
    parts: ["update", "upsert"],
    name: /^(?:id|hfid)$/,
    ours: undefined,
    server: ANY,
    reason:
      "Which node is updated follows from the node itself, and of an upsert from its human-friendly id.",
  },
  {
    parts: INPUTS,
    name: /^file$/,
    ours: ANY,
    server: undefined,
    reason: "The file of a node is an argument of the mutation beside its data.",
  },
  {
    parts: ["filters"],
    name: /^kinds$/,
    ours: undefined,
    server: ANY,
    reason: "The server passes over it in count and offset, so that pages and counts would be wrong.",
  },
  {
    parts: ["filters"],
    name: /^include_available$/,
    ours: undefined,
    server: ANY,
    reason:
      "It adds what is not a node: of kinds that the schema lacks, with ids of the moment, beyond limit and count.",
  },
];
