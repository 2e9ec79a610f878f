import { describe, expect, test } from "vitest";
import { brief, HEAD, HEAD_1_1, loaded } from "./documents.ts";

const step = (property: string, text: string, head = HEAD) => `${head}  - workflowId: w
    steps:
      - stepId: s
        ${property}: "${text}"
`;

describe("operationId", () => {
  test.each([
    ["send", "a"],
    ["list", "b"],
    ["$sourceDescriptions.b.check", "b"],
  ])("%s is found in %s", (id, source) => {
    const found = loaded(step("operationId", id)).workflows[0]?.steps[0];
    expect(found?.kind === "operation" && found.source.name).toBe(source);
  });

  test.each([
    ["sned", "arazzo/unknown-operation", 'There is no operation "sned" in a or b.', 'Did you mean "send"?'],
    [
      "check",
      "arazzo/ambiguous-operation",
      'The operationId "check" is in a and b.',
      "Write $sourceDescriptions.a.check.",
    ],
    [
      "$sourceDescriptions.a.list",
      "arazzo/unknown-operation",
      'There is no operation "list" in a.',
      "Name an operationId of the description.",
    ],
    [
      "$sourceDescriptions.c.list",
      "arazzo/unknown-source",
      'There is no source description called "c".',
      'Did you mean "a"?',
    ],
    [
      "$sourceDescriptions.payments.list",
      "arazzo/unknown-source",
      'There is no source description called "payments".',
      "The sources are a, b.",
    ],
  ])("%s", (id, code, message, fix) => {
    expect(brief(step("operationId", id))).toEqual([["10:9", code, message, fix]]);
  });

  test("a document without a description has no operations", () => {
    const text = `arazzo: 1.0.1
info: { title: T, version: "1" }
sourceDescriptions: [{ name: self, url: x.yml, type: arazzo }]
workflows:
  - workflowId: w
    steps:
      - { stepId: s, operationId: send }
      - { stepId: t, operationId: $sourceDescriptions.self.w }
`;
    expect(brief(text)).toEqual([
      [
        "7:22",
        "arazzo/unknown-operation",
        'There is no operation "send": the document has no OpenAPI description.',
        "Add the description to sourceDescriptions, or name a workflowId.",
      ],
      [
        "8:22",
        "arazzo/unknown-source",
        '"self" is an Arazzo document and has no operations.',
        "Name its workflow with workflowId.",
      ],
    ]);
  });
});

describe("operationPath", () => {
  test.each([
    ["{$sourceDescriptions.a.url}#/paths/~1send/get", "send"],
    ["{$sourceDescriptions.a}#/paths/~1send/get", "send"],
    ["$sourceDescriptions.a.url#/paths/~1send/get", "send"],
    ["$sourceDescriptions.a#/paths/~1send/get", "send"],
    ["{$sourceDescriptions.a.url}#/paths/~1unnamed~1{id}/put", "PUT /unnamed/{id}"],
    ["{$sourceDescriptions.a.url}#/paths/~1unnamed~1%7Bid%7D/get", "GET /unnamed/{id}"],
  ])("%s is %s", (path, id) => {
    const found = loaded(step("operationPath", path, HEAD_1_1)).workflows[0]?.steps[0];
    expect(found?.kind === "operation" && found.operation.id).toBe(id);
  });

  test.each([
    [
      "/send",
      "arazzo/unknown-operation",
      '"/send" names no operation.',
      "Write {$sourceDescriptions.<name>.url}#/paths/<path>/<method>, with / in the path as ~1.",
    ],
    [
      "{$sourceDescriptions.a.url#/paths/~1send/get",
      "arazzo/unknown-operation",
      '"{$sourceDescriptions.a.url#/paths/~1send/get" names no operation.',
      "Write {$sourceDescriptions.<name>.url}#/paths/<path>/<method>, with / in the path as ~1.",
    ],
    [
      "{$sourceDescriptions.a.url}#/paths/~1unnamed~1{id}",
      "arazzo/unknown-operation",
      "There is no operation at /paths/~1unnamed~1{id} in a.",
      "Add the method: /paths/~1unnamed~1{id}/get or /paths/~1unnamed~1{id}/put.",
    ],
    [
      "{$sourceDescriptions.a.url}#/paths/unnamed/{id}/put",
      "arazzo/unknown-operation",
      "There is no operation at /paths/unnamed/{id}/put in a.",
      "Write /paths/~1unnamed~1{id}/put.",
    ],
    [
      "{$sourceDescriptions.a.url}#/paths//unnamed/{id}/put",
      "arazzo/unknown-operation",
      "There is no operation at /paths//unnamed/{id}/put in a.",
      "Write /paths/~1unnamed~1{id}/put.",
    ],
    [
      "{$sourceDescriptions.a.url}#/paths/~1sent/get",
      "arazzo/unknown-operation",
      "There is no operation at /paths/~1sent/get in a.",
      "Did you mean /paths/~1send/get?",
    ],
    [
      "{$sourceDescriptions.a.url}#/x",
      "arazzo/unknown-operation",
      "There is no operation at /x in a.",
      "Name /paths/<path>/<method>, with / in the path as ~1.",
    ],
    [
      "{$sourceDescriptions.a.url}#%E0",
      "arazzo/unknown-operation",
      "There is no operation at %E0 in a.",
      "Name /paths/<path>/<method>, with / in the path as ~1.",
    ],
    [
      "{$sourceDescriptions.ab.url}#/paths/~1send/get",
      "arazzo/unknown-source",
      'There is no source description called "ab".',
      'Did you mean "a"?',
    ],
  ])("%s", (path, code, message, fix) => {
    expect(brief(step("operationPath", path))).toEqual([["10:9", code, message, fix]]);
  });
});
