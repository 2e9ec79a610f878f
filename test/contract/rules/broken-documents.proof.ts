import { expect, test } from "vitest";
import { reviewDocuments } from "../../../src/contract/review.ts";
import { DocumentError } from "../../../src/document/diagnostic.ts";
import { parseDocument } from "../../../src/document/text-document.ts";
import { loadDescription } from "../../../src/openapi/description.ts";
import { bare, json, object, text } from "./found-by.ts";

const NODE = { $ref: "#/components/schemas/Node" };

const api = {
  openapi: "3.1.0",
  info: { title: "A", version: "1" },
  paths: {
    "/otp/send": {
      post: {
        operationId: "send",
        requestBody: { content: { "application/json": { schema: NODE } } },
        responses: {
          "200": json(NODE),
          "4XX": json(object({ error_type: { enum: ["a", "b"] } })),
          default: bare,
        },
      },
    },
    "/otp/verify": {
      post: { operationId: "verify", responses: { "200": json({ allOf: [NODE], required: ["id"] }) } },
    },
  },
  components: {
    schemas: {
      // It goes on for ever: whoever follows it has to stop.
      Node: object({
        id: text,
        session_token: text,
        verified: { type: "boolean" },
        next: NODE,
        any: { oneOf: [NODE, { type: "null" }] },
      }),
    },
  },
};

const document = {
  arazzo: "1.1.0",
  info: { title: "T", version: "1" },
  sourceDescriptions: [{ name: "api", url: "api.yml", type: "openapi" }],
  workflows: [
    {
      workflowId: "w",
      inputs: object({ code: text, n: { enum: [1, 2] } }, { required: ["code"] }),
      failureActions: [{ name: "f", type: "goto", stepId: "c" }],
      steps: [
        {
          stepId: "a",
          operationId: "send",
          requestBody: { payload: { id: "$inputs.n" } },
          successCriteria: [{ condition: "$statusCode == 200 && $response.body#/next/next/id != 'x'" }],
          outputs: { t: "$response.body#/session_token", h: "$response.header.X" },
          onSuccess: [{ name: "x", type: "goto", stepId: "c", criteria: [{ condition: "$inputs.n == 3" }] }],
          onFailure: [
            { name: "r", type: "retry", retryLimit: 2, criteria: [{ condition: "$statusCode == 429" }] },
          ],
        },
        {
          stepId: "b",
          operationId: "verify",
          requestBody: { payload: { code: "$inputs.code", id: "$steps.a.outputs.t" } },
          successCriteria: [{ context: "$statusCode", type: "regex", condition: "^2" }],
          outputs: { x: { context: "$response.body", selector: "$.any.id", type: "jsonpath" } },
        },
        { stepId: "c", workflowId: "w", parameters: [{ name: "code", value: "$steps.b.outputs.x" }] },
      ],
      outputs: { o: "$steps.b.outputs.x" },
    },
  ],
};

type Path = readonly string[];

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** The value with something else at one place of it. */
function broken(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === key ? broken(item, rest, other) : item));
  const owner = value as Readonly<Record<string, unknown>>;
  return { ...owner, [key]: broken(owner[key], rest, other) };
}

/** The codes of what is wrong; undefined where the description cannot be read at all. */
function codesOf(given: {
  readonly api: unknown;
  readonly document: unknown;
}): readonly string[] | undefined {
  try {
    const description = loadDescription(parseDocument(JSON.stringify(given.api), "api.yml"));
    const { findings } = reviewDocuments([parseDocument(JSON.stringify(given.document), "x.yml")], {
      resolve: (url) => url,
      descriptions: new Map([["api.yml", description]]),
    });
    return findings.map(({ code }) => code);
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

const whole = { api, document };

// Every place takes one of them: all of them everywhere would take long.
const OTHERS = [null, [null], NODE];

test.each(OTHERS.map((other, turn) => [JSON.stringify(other), other, turn] as const))(
  "no rule throws where %s stands in the wrong place",
  (_, other, turn) => {
    const readable = placesIn(whole)
      .filter((path, at) => path.length > 1 && at % OTHERS.length === turn)
      .map((path) => codesOf(broken(whole, path, other) as typeof whole))
      .filter((codes) => codes !== undefined);
    expect(readable.length).toBeGreaterThan(30);
  },
);
