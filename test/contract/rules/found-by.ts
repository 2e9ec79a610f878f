import { reviewDocuments } from "../../../src/contract/review.ts";
import type { Rule, RuleOptions } from "../../../src/contract/rule.ts";
import { parseDocument } from "../../../src/document/text-document.ts";
import { loadDescription } from "../../../src/openapi/description.ts";

export interface Case {
  /** Of `paths`; written in JSON or YAML flow style. */
  readonly operations?: Readonly<Record<string, unknown>>;
  readonly workflow: Readonly<Record<string, unknown>>;
  /** Beside the workflow. */
  readonly document?: Readonly<Record<string, unknown>>;
  /** What else is wrong with the document, on purpose. */
  readonly faults?: readonly string[];
}

/** What one rule says of a document with one workflow, as `pointer: severity message fix`. */
export function foundBy(
  rule: Rule,
  { operations = {}, workflow, document = {}, faults = [] }: Case,
  options: RuleOptions = {},
): string[] {
  const text = JSON.stringify({
    arazzo: "1.0.1",
    info: { title: "T", version: "1" },
    sourceDescriptions: [{ name: "api", url: "api.yml", type: "openapi" }],
    workflows: [{ workflowId: "w", ...workflow }],
    ...document,
  });
  const api = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: pathsOf(operations),
  });
  const { findings } = reviewDocuments([parseDocument(text, "x.yml")], {
    ...options,
    rules: [rule],
    resolve: (url) => url,
    descriptions: new Map([["api.yml", loadDescription(parseDocument(api, "api.yml"))]]),
  });
  return findings.flatMap(({ pointer = "", severity, code, message, fix }) => {
    if (faults.includes(code)) return [];
    if (code !== rule.code) throw new Error(`${code}: ${message}`);
    return `${pointer}: ${severity} ${message} ${fix}`;
  });
}

/** `POST /a/b` with its responses, as an operation called `b`. */
function pathsOf(operations: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [place, responses] of Object.entries(operations)) {
    const [method = "", path = ""] = place.split(" ");
    const operationId = path.slice(path.lastIndexOf("/") + 1);
    paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId, responses } };
  }
  return paths;
}

/** A response with a body of this schema. */
export const json = (schema: unknown) => ({
  description: "A reply.",
  content: { "application/json": { schema } },
});

export const bare = { description: "A reply." };

export const object = (
  properties: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
) => ({
  type: "object",
  properties,
  ...more,
});

export const text = { type: "string" };

/** A step that calls `send`, with these criteria. */
export const step = (conditions: readonly string[], more: Readonly<Record<string, unknown>> = {}) => ({
  stepId: "s",
  operationId: "send",
  successCriteria: conditions.map((condition) => ({ condition })),
  ...more,
});
