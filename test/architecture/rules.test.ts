import { expect, test } from "vitest";
import type { Allowance } from "./allowed.ts";
import { report } from "./rule.ts";
import { rules } from "./rules.ts";
import { readSource } from "./source.ts";
import type { Vendor } from "./vendor-rule.ts";

const GLOBEX: Vendor = { name: "globex", words: ["wile_id", "anvil-(", "drop_anvil"] };

/** Files by their path; all that every rule finds in them. */
function found(files: Record<string, string>, allowed: readonly Allowance[] = []): string[] {
  const sources = Object.entries(files).map(([path, text]) => readSource(path, text));
  return rules(allowed, GLOBEX).flatMap((rule) => report(rule, sources));
}

const BELOW = "src/ports/a.ts:1 src/ports imports from src/mock, which is below it";

test("files that keep the rules are left alone", () => {
  expect(
    found({
      "src/ports/clock.ts": "export const now = () => Date.now();",
      "src/ports/random.ts":
        'import { randomInt } from "node:crypto";\nexport const seed = () => randomInt(9);',
      "src/mock/world.ts": 'import { now } from "../ports/clock.ts";\nimport { hash } from "node:crypto";',
      "src/adapters/msw.ts": 'import { http } from "msw";',
      "src/mock/made-up.ts": 'import type { Faker } from "@faker-js/faker";',
      "src/mock/wile.ts": "export const wile_ids = 1;",
      "src/scenario/vitest-reporter.ts": 'import type { Reporter } from "vitest/node";',
      "src/main.ts": 'import { stytch } from "../mocks/stytch/exports/index.ts";\nimport "./cli/run.ts";',
      "mocks/stytch/ids.ts":
        'import { now } from "../../src/ports/clock.ts";\nexport const at = new Date(now());',
      "mocks/stytch/exports/index.ts": 'export { scenario } from "../../../src/scenario/scenario.ts";',
      "mocks/stytch/generated/types.ts": "\n".repeat(500),
    }),
  ).toEqual([]);
});

test.each([
  ["import", 'import { mock } from "../mock/mock.ts";'],
  ["import of a type", 'import type { Mock } from "../mock/mock.ts";'],
  ["re-export", 'export * from "../mock/mock.ts";'],
  ["import type node", 'export type M = import("../mock/mock.ts").Mock;'],
  ["dynamic import", 'export const m = () => import("../mock/mock.ts");'],
  ["require", 'export const m = require("../mock/mock.ts");'],
])("a folder that reaches down is found by its %s", (_, text) => {
  expect(found({ "src/ports/a.ts": text })).toEqual([BELOW]);
});

test.each<[string, Record<string, string>, string]>([
  [
    "a folder that is not in the list",
    { "src/extras/a.ts": "" },
    "src/extras/a.ts:1 src/extras is not in the list of folders",
  ],
  [
    "src that imports a mock",
    { "src/cli/a.ts": '\nimport "../../mocks/acme/index.ts";' },
    "src/cli/a.ts:2 src knows no mock: only src/main.ts imports one",
  ],
  [
    "a file that imports main.ts",
    { "src/cli/a.ts": 'import "../main.ts";' },
    "src/cli/a.ts:1 src/cli imports from src/main.ts, which is below it",
  ],
  [
    "a mock that imports the runner",
    { "mocks/acme/a.ts": 'import "../../src/runner/a.ts";' },
    "mocks/acme/a.ts:1 a mock imports from src only ports, document, openapi, mock, not runner",
  ],
  [
    "exports of a mock that import the command line",
    { "mocks/acme/exports/a.ts": 'import "../../../src/cli/a.ts";' },
    "mocks/acme/exports/a.ts:1 exports of a mock may not import src/cli",
  ],
  [
    "an import without its ending",
    { "src/cli/a.ts": 'import "./b";' },
    "src/cli/a.ts:1 write the file's whole name, with its .ts: src/cli/b",
  ],
  [
    "vitest outside its place",
    { "src/scenario/scenario.ts": 'import { test } from "vitest";' },
    "src/scenario/scenario.ts:1 only a file named vitest* of src/scenario, of src/kit or of a mock's exports imports vitest",
  ],
  [
    "MSW outside its place",
    { "mocks/acme/a.ts": 'import { setupServer } from "msw/node";' },
    "mocks/acme/a.ts:1 only src/adapters/msw.ts imports msw/node",
  ],
  [
    "a faker outside its place",
    { "src/mock/a.ts": 'import { faker } from "@faker-js/faker";' },
    "src/mock/a.ts:1 only src/mock/made-up.ts imports @faker-js/faker",
  ],
  [
    "a circle of three files",
    {
      "src/mock/a.ts": 'import "./b.ts";',
      "src/mock/b.ts": '\nimport type { C } from "./c.ts";',
      "src/mock/c.ts": 'export * from "./a.ts";',
    },
    "src/mock/c.ts:1 imports itself: src/mock/a.ts → src/mock/b.ts → src/mock/c.ts → src/mock/a.ts",
  ],
  [
    "a timer module",
    { "src/mock/a.ts": 'import { setTimeout as sleep } from "node:timers/promises";' },
    "src/mock/a.ts:1 imports node:timers/promises: take the time from a clock",
  ],
  [
    "a long file",
    { "src/mock/a.ts": "//\n".repeat(301) },
    "src/mock/a.ts:301 has 301 lines, more than 300: split it",
  ],
  [
    "a camelCase name",
    { "src/mock/myFile.ts": "" },
    'src/mock/myFile.ts:1 "myFile.ts" is not a kebab-case name',
  ],
  ["a drawer", { "src/mock/utils.ts": "" }, 'src/mock/utils.ts:1 "utils.ts" says nothing: name the subject'],
  [
    "a drawer of drawers",
    { "src/mock/helpers/a.ts": "" },
    'src/mock/helpers/a.ts:1 "helpers" says nothing: name the subject',
  ],
  [
    "a vendor in a comment",
    { "src/mock/a.ts": "\n// as Globex does" },
    'src/mock/a.ts:2 "Globex" is a vendor\'s word: // as Globex does',
  ],
  [
    "a vendor in a name of a file",
    { "src/mock/globex.ts": "" },
    'src/mock/globex.ts:1 "globex" is a vendor\'s word: src/mock/globex.ts',
  ],
  [
    "a vendor's field in a page",
    { "src/control/page.html": "<p>\n<td>wile_id</td>" },
    'src/control/page.html:2 "wile_id" is a vendor\'s word: <td>wile_id</td>',
  ],
  [
    "a vendor's secret in a pattern",
    { "src/mock/a.ts": "const A = /\\banvil-(?:live|test)/;" },
    'src/mock/a.ts:1 "anvil-(" is a vendor\'s word: const A = /\\banvil-(?:live|test)/;',
  ],
])("found: %s", (_, files, violation) => {
  expect(found(files)).toEqual([violation]);
});

test.each([
  ["Date.now()", "Date.now", "time", "clock"],
  ["new Date()", "new Date()", "time", "clock"],
  ["[1].map(Date.now)", "Date.now", "time", "clock"],
  ["performance.now()", "performance.now", "time", "clock"],
  ["process.hrtime.bigint()", "process.hrtime", "time", "clock"],
  ["setTimeout(a, 1)", "setTimeout", "time", "clock"],
  ["({ setInterval })", "setInterval", "time", "clock"],
  ["globalThis.setTimeout(a, 1)", "globalThis.setTimeout", "time", "clock"],
  ["Math.random()", "Math.random", "chance", "random"],
  ["crypto.randomUUID()", "crypto.randomUUID", "chance", "random"],
  ["randomBytes(4)", "randomBytes", "chance", "random"],
  ["crypto.getRandomValues(a)", "crypto.getRandomValues", "chance", "random"],
  ["globalThis.Date.now()", "Date.now", "time", "clock"],
  ["nodeCrypto.webcrypto.getRandomValues(a)", "webcrypto.getRandomValues", "chance", "random"],
  ["nodeCrypto.randomInt(9)", "nodeCrypto.randomInt", "chance", "random"],
])("found: %s", (text, what, kind, port) => {
  expect(found({ "src/mock/a.ts": `const a = 1;\nexport const b = ${text};` })).toEqual([
    `src/mock/a.ts:2 ${what} reads real ${kind}: only src/ports/${port}.ts may`,
  ]);
});

test.each([
  ['eval("1")', "eval"],
  ['globalThis.eval("1")', "globalThis.eval"],
  ['new Function("return 1")', "new Function(…)"],
  ['Function("return 1")', "Function"],
])("found: %s", (text, what) => {
  expect(found({ "src/mock/a.ts": `export const a = ${text};` })).toContain(
    `src/mock/a.ts:1 ${what} runs text as code`,
  );
});

test.each(["new Date(0)", "clock.now()", "a.setTimeout(1)", "{ random: 1 }", '"eval"', "a.random()"])(
  "left alone: %s",
  (text) => {
    expect(found({ "src/mock/a.ts": `export const b = ${text};` })).toEqual([]);
  },
);

const allowance = { path: "src/cli/a.ts", what: "Date.now", reason: "shows how long it took" };

test("what is allowed somewhere is found elsewhere all the same", () => {
  const files = { "src/cli/a.ts": "Date.now();\nMath.random();", "src/cli/b.ts": "Date.now();" };
  expect(found(files, [allowance])).toEqual([
    "src/cli/a.ts:2 Math.random reads real chance: only src/ports/random.ts may",
    "src/cli/b.ts:1 Date.now reads real time: only src/ports/clock.ts may",
  ]);
});

test("an allowance that nothing needs is found", () => {
  expect(found({ "src/cli/a.ts": "" }, [allowance])).toEqual([
    "src/cli/a.ts:1 no longer uses Date.now: take it off the list",
  ]);
});
