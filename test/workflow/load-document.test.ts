import { expect, test } from "vitest";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDocument } from "../../src/workflow/load-document.ts";
import { brief, HEAD, loaded } from "./documents.ts";

test("names are used once", () => {
  expect(
    brief(`arazzo: 1.0.1
info: { title: T, version: "1" }
sourceDescriptions:
  - { name: a, url: a.yml }
  - { name: a, url: b.yml }
workflows:
  - workflowId: w
    steps:
      - { stepId: s, operationId: send }
      - stepId: s
        operationId: send
        parameters:
          - { name: X-Id, in: header, value: 1 }
          - { name: x-id, in: header, value: 2 }
          - { name: page, value: 2 }
  - workflowId: w
    steps: [{ stepId: s, operationId: send }]
`),
  ).toEqual([
    [
      "5:7",
      "arazzo/duplicate-source",
      'Another source description is called "a" too.',
      "Give each a name of its own.",
    ],
    [
      "10:9",
      "arazzo/duplicate-step",
      'Another step of "w" is called "s" too.',
      "Give each a stepId of its own.",
    ],
    [
      "14:13",
      "arazzo/duplicate-parameter",
      'The header parameter "x-id" is given twice.',
      "Keep one of them.",
    ],
    [
      "15:13",
      "arazzo/parameter-place",
      'The parameter "page" does not say where it goes.',
      'Add "in": path, query, header or cookie.',
    ],
    [
      "16:5",
      "arazzo/duplicate-workflow",
      'Another workflow is called "w" too.',
      "Give each a workflowId of its own.",
    ],
  ]);
});

test("a document knows its version, and a workflow its document", () => {
  const document = loaded(`${HEAD}  - { workflowId: w, steps: [{ stepId: s, operationId: send }] }\n`);
  expect(document.version).toBe("1.0");
  expect(document.self).toBeUndefined();
  expect(document.workflows[0]?.document).toBe(document);
  expect(document.workflows[0]?.steps.map(({ pointer }) => pointer)).toEqual(["/workflows/0/steps/0"]);
});

test("a step that runs a workflow has no request", () => {
  const text = `${HEAD}  - { workflowId: w, steps: [{ stepId: s, workflowId: w, requestBody: { payload: 1 } }] }\n`;
  expect(brief(text)).toEqual([
    [
      "7:58",
      "warning arazzo/ignored",
      'The request body of "s" has no effect: the step runs a workflow.',
      "Remove it, or give its values to the workflow as parameters.",
    ],
  ]);
});

test("a bug in what reads a source is no diagnostic", () => {
  const resolve = () => {
    throw new TypeError("oops");
  };
  const text = `${HEAD}  - { workflowId: w, steps: [{ stepId: s, operationId: send }] }\n`;
  expect(() => loadDocument(parseDocument(text, "x.yml"), { resolve })).toThrow(TypeError);
});
