import { expect, test } from "vitest";
import { descriptionMutators } from "./description-mutators.ts";
import { descriptionCounts } from "./expected.ts";
import { measureDescriptions, measureOthers } from "./measure.ts";

test.each(descriptionMutators)("$name: diff says what it means for the step, at its line", (mutator) => {
  const all = measureDescriptions(mutator);
  expect(all.filter(({ impact, expected, isPlaced }) => impact !== expected || !isPlaced)).toEqual([]);
  expect(all.length).toBe(descriptionCounts[mutator.name]);
});

test.each(descriptionMutators)("$name, in an operation that no step calls: nothing is told", (mutator) => {
  const all = measureOthers(mutator);
  expect(all.filter(({ impact }) => impact !== "none")).toEqual([]);
  expect(all.length).toBeGreaterThan(0);
});
