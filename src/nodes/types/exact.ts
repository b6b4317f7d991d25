/**
 * `Value` if it has no properties that `Shape` does not have, at any depth; the compiler itself checks only the top
 * level. An unknown property gets a string type that explains the mistake, which the compiler shows.
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

/** `Value` if it is a `Shape`, or else what it should be. */
export type Fitting<Value, Shape> = Value extends Shape ? Value : Shape;

/** The message for an unknown name, with the nearest known one. It is computed only when a name is wrong. */
type Unknown<Name, Names> = Name extends string
  ? [Near<Name, Names>] extends [never]
    ? `There is no ${Name} here.`
    : `There is no ${Name} here. Did you mean ${Near<Name, Names>}?`
  : never;

/**
 * The names that equal `Name` after removing at most one letter from each: one letter is wrong, missing, extra or
 * swapped. Underscores and case are ignored, as in `primaryIp` for `primary_ip`.
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
