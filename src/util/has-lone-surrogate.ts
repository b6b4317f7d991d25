/** With `u` it finds only those halves of a surrogate pair that have lost the other one. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether a text holds half of a character that takes two; no encoding can carry it. */
export function hasLoneSurrogate(text: string): boolean {
  return LONE_SURROGATE.test(text);
}
