/**
 * Says more in an error's message, and in the head of its stack, which a fresh error would cut off from where it came
 * from.
 */
export function addToMessage(error: Error, before: string, after = ""): void {
  const message = before + error.message + after;
  if (error.stack) error.stack = error.stack.replace(error.message, () => message);
  error.message = message;
}
