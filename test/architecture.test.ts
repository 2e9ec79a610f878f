import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { expect, test } from "vitest";
import { ALLOWED } from "./architecture/allowed.ts";
import { report } from "./architecture/rule.ts";
import { rules } from "./architecture/rules.ts";
import { readSource } from "./architecture/source.ts";
import { VENDOR } from "./architecture/vendor.ts";

const top = join(import.meta.dirname, "..");

const sources = ["src", "mocks"].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => readSource(relative(top, path).split(sep).join("/"), readFileSync(path, "utf8"))),
);

test("there is something to check", () => {
  expect(sources.map(({ path }) => path)).toContain("src/ports/clock.ts");
});

test.each(rules(ALLOWED, VENDOR).map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  expect(report(rule, sources)).toEqual([]);
});
