import { resolve } from "node:path";
import { expect, test } from "vitest";
import { rerunCommand } from "../../src/scenario/rerun-command.ts";

test.each([
  ["the code has expired", '-t "the code has expired"'],
  ["it's late", `-t "it's late"`],
  ["costs $5", "-t 'costs \\$5'"],
  ['(or "more") [it\'s]', `-t '\\(or "more"\\) \\[it'\\''s\\]'`],
  ["`whoami`", "-t '`whoami`'"],
])("the name of a test reaches vitest through a shell as it is: %s", (name, argument) => {
  expect(rerunCommand(resolve("a.test.ts"), name, undefined)).toBe(`npx vitest run a.test.ts ${argument}`);
});

test("a seed that was chosen is chosen again", () => {
  expect(rerunCommand(resolve("a.test.ts"), "late", "7")).toBe(
    'UNDERSTUDY_SEED=7 npx vitest run a.test.ts -t "late"',
  );
});
