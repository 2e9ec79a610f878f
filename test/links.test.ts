import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { expect, test } from "vitest";
import * as assumptions from "../mocks/stytch/assumptions.ts";
import { policyTable } from "../mocks/stytch/policies.ts";
import { Files } from "./links/files.ts";
import { OWN_TESTS } from "./links/own-tests.ts";
import { rulesWith } from "./links/rules.ts";

const top = join(import.meta.dirname, "..");
const FOLDERS = ["docs", "mocks", "scenarios", "src", "test", "workflows", ".ci", ".github"];
const READ = /\.(ts|md)$|^package\.json$/;

const within = (folder: string): string[] =>
  readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).split(sep).join("/"));

const atTop = readdirSync(top, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);

const files = new Files(
  [...atTop, ...FOLDERS.flatMap(within)].map((path) => [
    path,
    READ.test(path) ? readFileSync(join(top, path), "utf8") : "",
  ]),
);

test("there is something to check", () => {
  expect(files.paths()).toEqual(expect.arrayContaining(["README.md", "docs/stytch/codes.md"]));
});

test.each(rulesWith(OWN_TESTS).map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  expect(rule.violations(files)).toEqual([]);
});

test("every policy and every assumption is in docs/stytch", () => {
  const pages = files.paths(/^docs\/stytch\//).map((path) => files.text(path));
  const names = [...Object.keys(policyTable), ...Object.keys(assumptions)];
  expect(names.filter((name) => !pages.some((page) => page.includes(`\`${name}\``)))).toEqual([]);
});
