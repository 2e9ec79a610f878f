import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/document/text-document.ts";
import { type Case, outcomeOf } from "./semantics-case.ts";

const folder = join(import.meta.dirname, "semantics");

const subjects = readdirSync(folder)
  .filter((file) => file.endsWith(".yml"))
  .map((file) => [file.slice(0, -4), readDocument(join(folder, file)).value as readonly Case[]] as const);

describe.each(subjects)("%s", (_, cases) => {
  test.each(cases.map((given) => [given.name, given] as const))("%s", async (__, given) => {
    const { wanted, found } = await outcomeOf(given);
    expect(found).toEqual(wanted);
  });
});

test("every case names its rule once, and where it is written", () => {
  const all = subjects.flatMap(([, cases]) => cases);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  for (const { name, section } of all) {
    expect([name, section]).toEqual([
      name,
      expect.stringMatching(/^https:\/\/spec\.openapis\.org\/arazzo\/v1\.[01]\.[01]\.html#[\w-]+$/),
    ]);
  }
});
