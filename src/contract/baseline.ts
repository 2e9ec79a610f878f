import { dirname, relative, sep } from "node:path";
import { DocumentError } from "../document/diagnostic.ts";
import { nodeOf } from "../document/node.ts";
import type { TextDocument } from "../document/text-document.ts";
import type { Review, ReviewedFinding, Suppressed } from "./review.ts";

/** What is known to be wrong and is left for later. It is kept beside the documents, so it is written for readers too. */
interface Baseline {
  readonly version: 1;
  readonly findings: readonly KnownFinding[];
}

/** `document` is the way to it from the folder of the baseline. */
export type KnownFinding = Pick<ReviewedFinding, "code" | "document" | "at" | "message" | "fingerprint">;

export interface Compared {
  readonly review: Review;
  /** What the baseline knows and no longer occurs. */
  readonly gone: readonly KnownFinding[];
}

/** The findings that a baseline does not know. */
export function compareWithBaseline(review: Review, baseline: Baseline, file: string): Compared {
  const occurring = new Set(review.findings.map((finding) => keyOf(knownFinding(finding, file))));
  const known = new Set(baseline.findings.map(keyOf));
  const isKnown = (finding: ReviewedFinding) => known.has(keyOf(knownFinding(finding, file)));
  const suppressed = review.findings
    .filter(isKnown)
    .map((finding): Suppressed => ({ finding, by: "baseline" }));
  return {
    review: {
      ...review,
      findings: review.findings.filter((finding) => !isKnown(finding)),
      suppressed: [...review.suppressed, ...suppressed],
    },
    gone: baseline.findings.filter((one) => !occurring.has(keyOf(one))),
  };
}

export const baselineOf = ({ findings }: Review, file: string): Baseline => ({
  version: 1,
  findings: findings.map((finding) => knownFinding(finding, file)),
});

export const writeBaseline = (baseline: Baseline): string => `${JSON.stringify(baseline, null, 2)}\n`;

/** Throws a DocumentError when the file is none that `writeBaseline` could have written. */
export function readBaseline({ value, file, placeOf }: TextDocument): Baseline {
  if (isBaseline(value)) return value;
  throw new DocumentError([
    {
      code: "baseline/malformed",
      severity: "error",
      message: `${file} is no baseline.`,
      place: placeOf(""),
      fix: "Write it anew with --update-baseline.",
    },
  ]);
}

function isBaseline(value: unknown): value is Baseline {
  const { version, findings } = nodeOf(value);
  return version === 1 && Array.isArray(findings) && findings.every(isKnownFinding);
}

const isKnownFinding = (entry: unknown): boolean =>
  ["code", "document", "at", "message", "fingerprint"].every(
    (name) => typeof nodeOf(entry)[name] === "string",
  );

const knownFinding = (
  { code, document, at, message, fingerprint }: ReviewedFinding,
  file: string,
): KnownFinding => ({
  code,
  document: relative(dirname(file), document).split(sep).join("/"),
  at,
  message,
  fingerprint,
});

const keyOf = ({ code, document, fingerprint }: KnownFinding): string =>
  `${document}\n${code}\n${fingerprint}`;
