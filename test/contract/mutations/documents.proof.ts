import { expect, test } from "vitest";
import { reviewDocuments } from "../../../src/contract/review.ts";
import { documentMutators } from "./document-mutators.ts";
import { descriptions, documents } from "./documents.ts";
import { documentCounts } from "./expected.ts";
import { measureDocuments } from "./measure.ts";

const isNamed = ({ byCheck, byDiff }: { byCheck: boolean; byDiff: boolean }) => byCheck || byDiff;

test("of these documents, nothing is an error or a warning", () => {
  const { findings } = reviewDocuments([...documents.values()], { descriptions: new Map(descriptions) });
  expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
});

test.each(documentMutators)("$name: check or diff names it at its line", async (mutator) => {
  const all = await measureDocuments(mutator);
  const matter = all.filter(({ matters }) => matters);
  const alone = matter.filter(({ byCheck }) => byCheck);
  const named = matter.filter(isNamed);
  expect([all.length, matter.length, named.length, alone.length]).toEqual(documentCounts[mutator.name]);
  const unnamed = matter.filter((one) => !isNamed(one)).map(({ name }) => name);
  expect(unnamed).toEqual([]);
});

test("there are more than 300 faults, and all that make a difference are named", () => {
  const counts = documentMutators.map(({ name }) => documentCounts[name] ?? [0, 0, 0, 0]);
  const sum = (column: number) => counts.reduce((total, row) => total + (row[column] ?? 0), 0);
  expect({ made: sum(0), matter: sum(1), named: sum(2) }).toEqual({ made: 602, matter: 531, named: 531 });
});
