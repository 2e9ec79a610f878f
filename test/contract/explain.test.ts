import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explanations } from "../../src/contract/explain/explanations.ts";

/** Every code that stands in the sources as one. */
function codesInSources(): Set<string> {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const areas = "arazzo|document|openapi|journal|world|ignore|baseline|coverage|types|contract|change";
  const code = new RegExp(`"((?:${areas})/[a-z-]+)"`, "g");
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(join("src", file), "utf8").matchAll(code)].flatMap(([, found]) => found ?? []),
    ),
  );
}

const knownCodes = explanations().map(({ code }) => code);

test("every code that a message can have is explained, and nothing else is", () => {
  expect([...codesInSources()].sort()).toEqual([...knownCodes].sort());
});

test("no code is explained twice", () => {
  expect(new Set(knownCodes).size).toBe(knownCodes.length);
});

test.each(explanations().map((one) => [one.code, one] as const))(
  "%s has a title and a text",
  (_, { title, text }) => {
    expect(title).toMatch(/^\S.*[^.\s]$/);
    expect(text.length).toBeGreaterThan(40);
  },
);
