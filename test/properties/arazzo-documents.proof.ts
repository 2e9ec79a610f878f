import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "../../src/document/text-document.ts";
import { load, reading } from "../workflow/documents.ts";

const DOCUMENT = {
  arazzo: "1.1.0",
  $self: "flows/x.yml",
  info: { title: "T", version: "1" },
  sourceDescriptions: [
    { name: "a", url: "a.yml", type: "openapi" },
    { name: "self", url: "x.yml", type: "arazzo" },
    { name: "events", url: "events.yml", type: "asyncapi" },
  ],
  workflows: [
    {
      workflowId: "w",
      inputs: { properties: { i: {} } },
      dependsOn: ["v"],
      parameters: [{ reference: "$components.parameters.page", value: 2 }],
      failureActions: [{ reference: "$components.failureActions.again" }],
      steps: [
        { stepId: "s", operationId: "send", onSuccess: [{ name: "n", type: "goto", stepId: "t" }] },
        { stepId: "t", operationPath: "{$sourceDescriptions.a.url}#/paths/~1send/get", dependsOn: ["s"] },
      ],
    },
    {
      workflowId: "v",
      steps: [
        { stepId: "s", workflowId: "$sourceDescriptions.self.w", parameters: [{ name: "i", value: 1 }] },
      ],
    },
  ],
  components: {
    parameters: { page: { name: "page", in: "query", value: 1 } },
    failureActions: { again: { name: "again", type: "retry", workflowId: "v" } },
  },
};

/** Every place of a value, deepest last. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [[...path, key], ...places(child, [...path, key])]);
}

/** A copy in which something else stands at one place. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined || typeof value !== "object" || value === null) return by;
  const copy: Record<string, unknown> = { ...value };
  copy[key] = replaced(copy[key], rest, by);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

const change = fc.record({
  place: fc.constantFrom(...places(DOCUMENT)),
  by: fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      "w",
      "$workflows.w.steps.s",
      "$sourceDescriptions.self.v",
      "$components.parameters.page",
      "http://[",
    ),
  ),
});

const read = reading({ "events.yml": "asyncapi: 3.0.0" });
const loading = (text: string) =>
  load(
    text,
    {},
    {
      resolve: (url) => url.replace(/^.*\//s, ""),
      read: (file) => (file === "x.yml" ? parseDocument(text, file) : read(file)),
    },
  );

test("the document that is changed has no fault", () => {
  const faults = loading(JSON.stringify(DOCUMENT)).diagnostics.map(({ message }) => message);
  expect(faults).toEqual(['"events" is an AsyncAPI description, which is not read. No step uses it.']);
});

test("whatever stands in a document, loading it answers with diagnostics that have a place and a fix", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const value = changes.reduce<unknown>(
        (document, { place, by }) => replaced(document, place, by),
        DOCUMENT,
      );
      for (const { place, fix, message } of loading(JSON.stringify(value)).diagnostics) {
        expect(`${place?.line} ${message} ${fix}`).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});
