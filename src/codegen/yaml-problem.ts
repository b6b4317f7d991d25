/**
 * Says why a text is not YAML, in the words of the package `yaml` and without the pieces of the text that it quotes.
 *
 * @param error - what the package threw or reported
 * @returns the reason, without a full stop
 */
export function yamlProblem(error: unknown): string {
  const { message } = error as Error;
  // The parser calls itself for every level.
  if (message.startsWith("Maximum call stack")) return "It is nested too deeply";
  const [reason = ""] = message.split(/:?\n|: "| at line /, 1);
  return reason.replace(/\.$/, "");
}
