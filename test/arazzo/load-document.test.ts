import { describe, expect, test } from "vitest";
import { loadDocument } from "../../src/arazzo/load-document.ts";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";

const description = (ids: readonly string[]) =>
  loadDescription(
    parseDocument(
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "A", version: "1" },
        paths: Object.fromEntries(ids.map((id) => [`/${id}`, { get: { operationId: id } }])),
      }),
      "api.yml",
    ),
  );

const descriptions = new Map([
  ["a.yml", description(["send", "check"])],
  ["b.yml", description(["check", "list"])],
]);

const load = (text: string) =>
  loadDocument(parseDocument(text, "x.yml"), { descriptions, resolve: (url) => url });

const brief = (text: string) =>
  load(text).diagnostics.map(({ code, place, message, fix }) => [
    `${place?.line}:${place?.column}`,
    code,
    message,
    fix,
  ]);

const HEAD = `arazzo: 1.0.1
info: { title: T, version: "1" }
sourceDescriptions:
  - { name: a, url: a.yml, type: openapi }
  - { name: b, url: b.yml }
workflows:
`;

describe("structure", () => {
  test("a document may carry extensions", () => {
    const text = `${HEAD}  - workflowId: w
    x-owner: me
    steps: [{ stepId: s, operationId: send, x-note: 1 }]
`;
    expect(load(text).diagnostics).toEqual([]);
  });

  test.each([
    [
      "5",
      [["1:1", "arazzo/schema", "The document must be of type object.", "Write a value of type object."]],
    ],
    [
      "arazzo: 1.1.0\nworkflow: []\n",
      [
        [
          "1:1",
          "arazzo/version",
          '"arazzo" is "1.1.0", and only versions 1.0.x are supported.',
          'Write "arazzo: 1.0.1" and keep to what version 1.0 offers.',
        ],
      ],
    ],
    [
      `${HEAD}  - workflowId: w
    step: [{ stepId: s, operationId: send }]
`,
      [
        ["7:5", "arazzo/schema", '/workflows/0 lacks "steps".', 'Add "steps".'],
        ["8:5", "arazzo/schema", '/workflows/0 has no property "step".', 'Did you mean "steps"?'],
      ],
    ],
    [
      `${HEAD}  - workflowId: my login
    steps:
      - stepId: s
        operationId: send
        operationPath: x
        outputs: { "a b": $url }
        successCriteria:
          - { condition: $url, type: jsonpth }
          - { condition: $url, type: { type: xpath, version: draft-goessner-dispatch-jsonpath-00 } }
      - stepId: t
        workflowId: other
        onSuccess: [{ name: n, type: goto }]
        requestBody: []
`,
      [
        [
          "7:5",
          "arazzo/schema",
          '/workflows/0/workflowId does not allow "my login": it must match ^[A-Za-z0-9_-]+$.',
          "Use letters, digits, hyphens and underscores.",
        ],
        [
          "12:20",
          "arazzo/schema",
          '/workflows/0/steps/0/outputs does not allow "a b": it must match ^[a-zA-Z0-9._-]+$.',
          "Use letters, digits, hyphens and underscores.",
        ],
        [
          "14:32",
          "arazzo/schema",
          "/workflows/0/steps/0/successCriteria/0/type must be one of simple, regex, jsonpath, xpath.",
          "Write one of simple, regex, jsonpath, xpath.",
        ],
        [
          "14:13",
          "arazzo/schema",
          '/workflows/0/steps/0/successCriteria/0 lacks "context".',
          'Add "context".',
        ],
        [
          "15:53",
          "arazzo/schema",
          "/workflows/0/steps/0/successCriteria/1/type/version must be one of xpath-30, xpath-20, xpath-10.",
          "Write one of xpath-30, xpath-20, xpath-10.",
        ],
        [
          "15:13",
          "arazzo/schema",
          '/workflows/0/steps/0/successCriteria/1 lacks "context".',
          'Add "context".',
        ],
        [
          "9:9",
          "arazzo/schema",
          "/workflows/0/steps/0 is ambiguous: a step names exactly one of operationId, operationPath and workflowId.",
          "Keep exactly one of them.",
        ],
        [
          "19:9",
          "arazzo/schema",
          "/workflows/0/steps/1/requestBody must be of type object.",
          "Write a value of type object.",
        ],
        [
          "18:21",
          "arazzo/schema",
          "/workflows/0/steps/1/onSuccess/0 is ambiguous: a goto action names exactly one of workflowId and stepId.",
          "Keep exactly one of them.",
        ],
      ],
    ],
  ])("%#", (text, expected) => {
    const sorted = (faults: unknown[]) => faults.map((fault) => JSON.stringify(fault)).sort();
    expect(sorted(brief(text))).toEqual(sorted(expected));
  });
});

describe("operations", () => {
  const withOperation = (id: string) => `${HEAD}  - workflowId: w
    steps:
      - stepId: s
        operationId: ${id}
`;

  test.each([
    ["send", "a"],
    ["list", "b"],
    ["$sourceDescriptions.b.check", "b"],
  ])("%s is found in %s", (id, source) => {
    const { loaded, diagnostics } = load(withOperation(id));
    expect(diagnostics).toEqual([]);
    expect(loaded?.workflows[0]?.steps[0]?.target?.source.name).toBe(source);
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
  ])("%s", (id, code, message, fix) => {
    expect(brief(withOperation(id))).toEqual([["10:9", code, message, fix]]);
  });
});

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
      "10:9",
      "arazzo/duplicate-step",
      'Another step of "w" is called "s" too.',
      "Give each a stepId of its own.",
    ],
    [
      "16:5",
      "arazzo/duplicate-workflow",
      'Another workflow is called "w" too.',
      "Give each a workflowId of its own.",
    ],
    [
      "5:7",
      "arazzo/duplicate-source",
      'Another source description is called "a" too.',
      "Give each a name of its own.",
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
  ]);
});

test("what cannot be run yet is said up front", () => {
  const text = `arazzo: 1.0.0
info: { title: T, version: "1" }
sourceDescriptions:
  - { name: a, url: a.yml }
  - { name: more, url: more.yml, type: arazzo }
workflows:
  - workflowId: w
    dependsOn: [other]
    failureActions: [{ name: n, type: end }]
    steps:
      - stepId: s
        operationPath: "{$sourceDescriptions.a.url}#/paths/~1send/get"
        parameters: [{ reference: $components.parameters.page }]
        requestBody: { payload: {}, replacements: [{ target: /a, value: 1 }] }
        successCriteria: [{ context: $response.body, condition: $.a, type: jsonpath }]
        onFailure: [{ name: n, type: retry }]
      - { stepId: t, workflowId: other }
`;
  expect(brief(text).map(([place, code, message]) => `${place} ${code} ${message}`)).toEqual([
    "5:34 arazzo/unsupported A source description of type arazzo cannot be run yet.",
    "8:5 arazzo/unsupported A workflow that depends on others cannot be run yet.",
    "9:5 arazzo/unsupported Failure actions cannot be run yet.",
    "12:9 arazzo/unsupported A step that names its operation by operationPath cannot be run yet.",
    "16:9 arazzo/unsupported onFailure cannot be run yet.",
    "13:22 arazzo/unsupported A reference to a component cannot be run yet.",
    "14:37 arazzo/unsupported Replacements in a payload cannot be run yet.",
    "15:70 arazzo/unsupported A criterion of type jsonpath cannot be run yet.",
    "17:22 arazzo/unsupported A step that runs another workflow cannot be run yet.",
  ]);
});

test("a source that is not there is reported where it is named, and its operations are not", () => {
  const text = `arazzo: 1.0.1
info: { title: T, version: "1" }
sourceDescriptions:
  - name: a
    url: https://example.com/a.yml
workflows:
  - workflowId: w
    steps: [{ stepId: s, operationId: send }]
`;
  const { diagnostics } = loadDocument(parseDocument(text, "x.yml"));
  expect(diagnostics).toEqual([
    {
      code: "document/remote-reference",
      severity: "error",
      message: '"https://example.com/a.yml" is remote, and remote descriptions are not fetched.',
      place: { file: "x.yml", line: 5, column: 5 },
      fix: "Save a copy beside x.yml and refer to it by a relative path.",
    },
  ]);
});

test("a bug in what reads a source is no diagnostic", () => {
  const resolve = () => {
    throw new TypeError("oops");
  };
  const text = `${HEAD}  - { workflowId: w, steps: [{ stepId: s, operationId: send }] }\n`;
  expect(() => loadDocument(parseDocument(text, "x.yml"), { resolve })).toThrow(TypeError);
});
