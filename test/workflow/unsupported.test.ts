import { expect, test } from "vitest";
import { brief } from "./documents.ts";

const document = (...steps: readonly string[]) => `arazzo: 1.1.0
info: { title: T, version: "1" }
sourceDescriptions:
  - { name: a, url: a.yml }
  - { name: events, url: events.yml, type: asyncapi }
workflows:
  - workflowId: w
    steps:
${steps.map((step) => `      - { stepId: s, ${step} }\n`).join("")}`;

test.each([
  [
    "operationId: send, action: send",
    "9:41",
    'The step "s" sends or receives messages (AsyncAPI), which cannot be run.',
    'Remove the step, or remove "action" if it calls an HTTP operation.',
  ],
  [
    "channelPath: x, action: receive, correlationId: y",
    "9:22",
    'The step "s" sends or receives messages (AsyncAPI), which cannot be run.',
    'Remove the step, or remove "channelPath" if it calls an HTTP operation.',
  ],
  [
    "operationId: $sourceDescriptions.events.ordered",
    "9:22",
    '"events" is an AsyncAPI description, and messages can be neither sent nor received.',
    "Name an operation of an OpenAPI description.",
  ],
])("%s", (step, place, message, fix) => {
  expect(brief(document(step))).toEqual([[place, "arazzo/unsupported", message, fix]]);
});

const NOTE = [
  "5:5",
  "note arazzo/unsupported",
  '"events" is an AsyncAPI description, which is not read. No step uses it.',
  "Remove it, or leave it to other tools.",
];

test("an AsyncAPI description that no step uses is only noted", () => {
  expect(brief(document("operationId: send"))).toEqual([NOTE]);
});

test("an operation that no OpenAPI description has may be one of AsyncAPI", () => {
  expect(brief(document("operationId: ordered"))).toEqual([
    NOTE,
    [
      "9:22",
      "arazzo/unsupported",
      'The operation "ordered" is not in a, and can only be in the AsyncAPI description events, which cannot be run.',
      "Name an operation of an OpenAPI description.",
    ],
  ]);
});

test("a file shows that it is an AsyncAPI description where its type is not said", () => {
  const text = document("operationId: send").replace(", type: asyncapi", "");
  expect(brief(text, { "events.yml": "asyncapi: 3.0.0\n" })).toEqual([NOTE]);
});
