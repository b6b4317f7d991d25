type IsAny<T> = 0 extends 1 & T ? true : false;
type Same<A, B> = IsAny<B> extends true ? false : [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/**
 * Compiles only when `value` is of exactly the type given, and not `any`.
 *
 * @example
 * expectType<string>()(await response.text());
 */
export function expectType<Expected>(): <Actual>(
  value: Actual,
  ...difference: Same<Expected, Actual> extends true ? [] : [{ expected: Expected; actual: Actual }]
) => void {
  return () => undefined;
}
