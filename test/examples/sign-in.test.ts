import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (name: string): string =>
  readFileSync(new URL(`sign-in.${name}.test.ts`, import.meta.url), "utf8");

const plain = read("plain");
const scenario = read("scenario");

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^ *(?:test|path)\("([^"]+)"/gm)].map(([, name]) => name ?? "");

const linesOf = (text: string): number => text.split("\n").filter((line) => line.trim() !== "").length;

test("the same thirteen ways to sign in are written as a scenario and without one", () => {
  expect(namesIn(scenario)).toHaveLength(13);
  expect(namesIn(plain)).toEqual(namesIn(scenario));
});

test("the scenario is the shorter of the two by a fifth and more", () => {
  expect(linesOf(scenario)).toBeLessThan(0.8 * linesOf(plain));
});
