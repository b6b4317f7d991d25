/**
 * `Value` when it has no more properties than `Shape` knows, at any depth: the compiler checks only the first one. In
 * place of a property that `Shape` does not know stands a text that says so, which the compiler repeats.
 */
export type Exact<Value, Shape> = Value extends readonly unknown[]
  ? Fitting<Value, Shape>
  : Value extends object
    ? [Extract<Shape, object>] extends [never]
      ? Shape
      : ExactObject<Value, Extract<Shape, object>>
    : Fitting<Value, Shape>;

type ExactObject<Value, Shape> = Shape extends unknown
  ? {
      [Key in keyof Value]: Key extends keyof Shape
        ? Exact<Value[Key], NonNullable<Shape[Key]>>
        : Unknown<Key, keyof Shape>;
    }
  : never;

/** `Value` when it is a `Shape`; what it should have been where it is not. */
export type Fitting<Value, Shape> = Value extends Shape ? Value : Shape;

/** Says that there is no such name, and which one is meant. It is worked out only where a name is wrong. */
type Unknown<Name, Names> = Name extends string
  ? [Near<Name, Names>] extends [never]
    ? `There is no ${Name} here.`
    : `There is no ${Name} here. Did you mean ${Near<Name, Names>}?`
  : never;

/**
 * The names that become the same as `Name` when each leaves out one letter at most: one is wrong, missing, too much or in
 * the wrong order. Underscores and case do not count, as in `primaryIp` for `primary_ip`.
 */
type Near<Name extends string, Names> = Names extends string
  ? [WithoutALetter<Letters<Name>> & WithoutALetter<Letters<Names>>] extends [never]
    ? never
    : Names
  : never;

type Letters<Text extends string> = Text extends `${infer Before}_${infer After}`
  ? Letters<`${Before}${After}`>
  : Lowercase<Text>;

type WithoutALetter<
  Text extends string,
  Before extends string = "",
  Found = never,
> = Text extends `${infer Letter}${infer Rest}`
  ? WithoutALetter<Rest, `${Before}${Letter}`, Found | `${Before}${Rest}`>
  : Found | Before;
