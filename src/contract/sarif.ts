import { relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Place } from "../document/diagnostic.ts";
import { type Explanation, explanations } from "./explain/explanations.ts";
import type { Generator } from "./json.ts";
import type { Review, ReviewedFinding, Suppressed } from "./review.ts";

// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** For code scanning: the rules with their explanations, the findings, and those that are suppressed with the reason. */
export function sarifCheck(review: Review, generator: Generator, folder = process.cwd()): string {
  const used = new Set([
    ...review.findings.map(({ code }) => code),
    ...review.suppressed.map(({ finding }) => finding.code),
  ]);
  const told = explanations().filter(({ code }) => used.has(code));
  const indexes = new Map(told.map(({ code }, index) => [code, index]));
  const result = (finding: ReviewedFinding, suppressed?: Suppressed) => ({
    ruleId: finding.code,
    ...(indexes.has(finding.code) && { ruleIndex: indexes.get(finding.code) }),
    level: finding.severity,
    message: { text: finding.fix === undefined ? finding.message : `${finding.message} ${finding.fix}` },
    locations: [location(finding.place, finding.document, folder)],
    ...(finding.related?.length && {
      relatedLocations: finding.related.map(({ place, message }, id) => ({
        id,
        ...location(place, place.file, folder),
        message: { text: message },
      })),
    }),
    partialFingerprints: { "understudy/v1": finding.fingerprint },
    suppressions: suppressed === undefined ? [] : [suppression(suppressed)],
  });
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: generator.name, semanticVersion: generator.version, rules: told.map(rule) } },
        columnKind: "utf16CodeUnits",
        results: [
          ...review.findings.map((finding) => result(finding)),
          ...review.suppressed.map((one) => result(one.finding, one)),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const rule = ({ code, title, severity, text }: Explanation) => ({
  id: code,
  shortDescription: { text: `${title}.` },
  fullDescription: { text: firstSentences(text) },
  help: { text, markdown: text },
  ...(severity !== undefined && { defaultConfiguration: { level: severity } }),
});

/** GitHub shows a thousand characters of it at most. */
const firstSentences = (text: string): string =>
  (text.split("\n\n")[0] ?? text).replaceAll(/\s+/g, " ").slice(0, 1_000);

function location(place: Place | undefined, file: string, folder: string) {
  return {
    physicalLocation: {
      artifactLocation: artifact(place?.file ?? file, folder),
      region: { startLine: place?.line ?? 1, startColumn: place?.column ?? 1 },
    },
  };
}

/** Relative to the folder where it lies in there, as code scanning wants it. */
function artifact(file: string, folder: string) {
  const way = relative(folder, resolve(folder, file));
  if (way.startsWith("..")) return { uri: pathToFileURL(resolve(folder, file)).href };
  return { uri: way.split(sep).map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}

const suppression = ({ by, reason }: Suppressed) => ({
  kind: by === "ignore" ? "inSource" : "external",
  justification: reason ?? "It was known when the baseline was written.",
});
