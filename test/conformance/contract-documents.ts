import { basename, join } from "node:path";
import { type ReviewedFinding, reviewDocuments } from "../../src/contract/review.ts";
import { EXAMPLE_FINDINGS, type ExpectedOfFile, SEED_FINDINGS } from "./contract-findings.ts";
import { type Suite, verdictOf } from "./suite.ts";

interface Documents {
  readonly title: string;
  readonly needs: string;
  readonly expected: Readonly<Record<string, ExpectedOfFile>>;
  /** The folder with the descriptions, below that of the documents. */
  readonly beside: string;
}

const checkOf = ({ title, needs, expected, beside }: Documents): Suite => ({
  title,
  needs,
  run: (folder) => {
    const resolve = (url: string) => join(folder, beside, basename(url));
    const descriptions = new Map();
    return Object.entries(expected).map(([file, findings]) => {
      const found = reviewDocuments([join(folder, file)], { resolve, descriptions }).findings;
      return verdictOf(file, complaints(found, findings));
    });
  },
});

function complaints(findings: readonly ReviewedFinding[], { wrong, notes }: ExpectedOfFile): string[] {
  const [found, noted] = [findings.filter(isWrong).map(told), findings.filter((one) => !isWrong(one))];
  const expected = wrong.flatMap((one) => one.found);
  const codes = [...new Set([...Object.keys(notes), ...noted.map(({ code }) => code)])];
  return [
    ...found.filter((one) => !expected.includes(one)).map((one) => `Nobody expects ${one}.`),
    ...expected.filter((one) => !found.includes(one)).map((one) => `Nothing is found of ${one}.`),
    ...codes.flatMap((code) => {
      const count = noted.filter((one) => one.code === code).length;
      const should = notes[code] ?? 0;
      return count === should ? [] : [`There are ${count} notes ${code}, and should be ${should}.`];
    }),
  ];
}

const isWrong = ({ severity }: ReviewedFinding): boolean => severity !== "note";

const told = ({ severity, code, pointer = "" }: ReviewedFinding): string => `${severity} ${code} ${pointer}`;

export const contractSeeds: Suite = checkOf({
  title: "What check finds in the published workflows, against the published descriptions",
  needs: "seeds",
  expected: SEED_FINDINGS,
  beside: "../published",
});

export const contractExamples: Suite = checkOf({
  title: "What check finds in the examples of the Arazzo specification",
  needs: "conformance/arazzo-examples",
  expected: EXAMPLE_FINDINGS,
  beside: ".",
});
