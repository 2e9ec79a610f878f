import { expect, test } from "vitest";
import { understudyCommand } from "./run.ts";

const explain = (...words: string[]) => understudyCommand(["explain", ...words]);

test("a code is explained in lines that fit a terminal", async () => {
  expect(await explain("arazzo/unknown-operation")).toEqual({
    exitCode: 0,
    err: "",
    out: `arazzo/unknown-operation  error
No description has this operation.

A step calls an operation that none of the listed descriptions has. The operationId is
case-sensitive. Perhaps it was renamed in the description: \`understudy diff\` would say
so.
`,
  });
});

test("an example stays as it is written", async () => {
  const { out } = await explain("ignore/malformed");
  expect(out).toContain(
    "\n\n    x-understudy-ignore:\n      - rule: contract/unused-input\n        reason: ",
  );
});

test("the area may be left out", async () => {
  expect((await explain("unknown-operation")).out).toMatch(/^arazzo\/unknown-operation {2}error\n/);
});

test("without a code all are listed", async () => {
  const { exitCode, out } = await explain();
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^contract\/unused-input +warning +Nothing reads an input$/m);
  expect(out).toMatch(/^document\/not-found +error +There is no such file$/m);
  expect(out).toMatch(/^change\/workflow-removed +A workflow is gone$/m);
});

test.each([
  [
    "arazzo/unknown-operatoin",
    'There is no code "arazzo/unknown-operatoin". Did you mean "arazzo/unknown-operation"?',
  ],
  ["colour", 'There is no code "colour". Without a code all are listed.'],
  ["malformed", '"malformed" is ignore/malformed or baseline/malformed.'],
])("%s is no code", async (code, message) => {
  expect(await explain(code)).toEqual({ exitCode: 3, out: "", err: `error: ${message}\n` });
});
