import { expect, it } from "vitest";
import { failureMessage } from "../../../../src/resources/tasks/failure-message.js";

const log = (...messages: string[]) =>
  messages.map((message) => ({ timestamp: "2026-01-01T00:00:00Z", severity: "error" as const, message }));

it("takes the exception's message out of the last line", () => {
  const line = "Finished in state Failed('Flow run encountered an exception: ValidationError: It is red.')";
  expect(failureMessage(log("Beginning flow run", line))).toBe("It is red.");
});

it("takes the message that a task ends with by itself", () => {
  expect(failureMessage(log("Finished in state Failed('branch has some conflicts')"))).toBe(
    "branch has some conflicts",
  );
});

it("undoes Python's quoting", () => {
  const quoted = String.raw`Finished in state Crashed("it's\n\"red\" in C:\\new")`;
  expect(failureMessage(log(quoted))).toBe(`it's\n"red" in C:\\new`);
});

it("takes the last one of a task that was tried more than once", () => {
  expect(
    failureMessage(log("Finished in state Failed('one')", "Finished in state Failed('two')", "Bye")),
  ).toBe("two");
});

it("finds none where the log has not come to it", () => {
  expect(failureMessage(log("Beginning flow run", "Finished in state Completed()"))).toBeUndefined();
});

it("takes what kept a task from running", () => {
  const line = "Reported flow run 'abc' as crashed: Failed to submit flow run to infrastructure: no 'room'";
  expect(failureMessage(log(line))).toBe("Failed to submit flow run to infrastructure: no 'room'");
});
