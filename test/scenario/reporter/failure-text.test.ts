import { resolve } from "node:path";
import picocolors from "picocolors";
import { expect, test } from "vitest";
import { failureText } from "../../../src/scenario/reporter/failure-text.ts";

type Errors = Parameters<typeof failureText>[0]["errors"];

const text = (errors: Errors, colour = false) =>
  failureText({ title: "login › typed", place: "a.test.ts:3:1", errors }, picocolors.createColors(colour));

const frame = (file: string, method: string) => ({ file: resolve(file), method, line: 3, column: 1 });

test("the report of a path stands by itself", () => {
  expect(text([{ name: "PathFailure", message: "login › typed\n    did not go as written." }])).toBe(
    "✗ a.test.ts:3:1\n\nlogin › typed\n    did not go as written.",
  );
});

test("the report of a contract comes below its title, without the name of its error", () => {
  expect(text([{ name: "ContractBreach", message: "\na.yml:1:1 error" }])).toBe(
    "✗ a.test.ts:3:1\n\nlogin › typed\na.yml:1:1 error",
  );
});

test("tries that failed in the same way are one failure, and those that did not are several", () => {
  const [slow, wrong] = [
    { name: "Error", message: "too slow" },
    { name: "TypeError", message: "wrong" },
  ];
  expect(text([slow, slow, wrong])).toBe(
    "✗ a.test.ts:3:1\n\nlogin › typed\nError: too slow\n\nTypeError: wrong",
  );
});

test("what caused an error is told, and how it came about where that is more than its place", () => {
  const stacks = [frame("b.ts", "typed"), frame("node_modules/c/c.js", "run"), frame("a.test.ts", "")];
  const cause = { name: "TypeError", message: "no code" };
  expect(text([{ name: "Error", message: "refused", stacks, cause }])).toBe(
    "✗ a.test.ts:3:1\n\nlogin › typed\nError: refused\n    at typed b.ts:3:1\n    at a.test.ts:3:1\n\nCaused by TypeError: no code",
  );
});

test("a difference, and the lines of a file that cannot be read, are shown; their colours are not, where there are none", () => {
  const error = {
    name: "Error",
    message: "refused",
    diff: "\u001b[32m- 1\u001b[39m\n+ 2",
    frame: "1 | syntax",
  };
  expect(text([error])).toBe("✗ a.test.ts:3:1\n\nlogin › typed\nError: refused\n\n- 1\n+ 2\n\n\n1 | syntax");
  expect(text([error], true)).toContain("\u001b[32m- 1\u001b[39m");
});
