import { describe, expect, test } from "vitest";
import { brief, HEAD, HEAD_1_1, load } from "../workflow/documents.ts";

test.each([HEAD, HEAD_1_1])("a document may carry extensions", (head) => {
  const text = `${head}  - workflowId: w
    x-owner: me
    steps: [{ stepId: s, operationId: send, x-note: 1 }]
`;
  expect(load(text).diagnostics).toEqual([]);
});

describe("versions", () => {
  const FIX = 'Write "arazzo: 1.1.0" and keep to what version 1.1 offers.';
  test.each([
    ["1.2.0", '"arazzo" is "1.2.0", and only versions 1.0.x and 1.1.x are supported.', FIX],
    ["1.1", '"arazzo" is 1.1, and only versions 1.0.x and 1.1.x are supported.', FIX],
    ["[]", '"arazzo" is [], and only versions 1.0.x and 1.1.x are supported.', FIX],
  ])("%s", (version, message, fix) => {
    const text = `arazzo: ${version}\nworkflow: []\n`;
    expect(brief(text)).toEqual([["1:1", "arazzo/version", message, fix]]);
  });

  test("a document without a version is none", () => {
    expect(brief("openapi: 3.1.0\n")).toEqual([
      [
        "1:1",
        "arazzo/version",
        'This is not an Arazzo document: "arazzo" is absent.',
        'Begin the document with "arazzo: 1.0.1".',
      ],
    ]);
  });

  test.each(["1.0.0", "1.0.1", "1.0.99-rc1", "1.1.0", "1.1.7"])("%s is supported", (version) => {
    const text = `arazzo: ${version}
info: { title: T, version: "1" }
sourceDescriptions: [{ name: a, url: a.yml }]
workflows: [{ workflowId: w, steps: [{ stepId: s, operationId: send }] }]
`;
    expect(brief(text)).toEqual([]);
  });
});

describe("structure of 1.0", () => {
  test.each([
    [
      "5",
      [["1:1", "arazzo/schema", "The document must be of type object.", "Write a value of type object."]],
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
          'Did you mean "jsonpath"?',
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
          "/workflows/0/steps/1/onSuccess/0 is incomplete: a goto action names exactly one of workflowId and stepId.",
          "Add one of them.",
        ],
      ],
    ],
    [
      `${HEAD}  - workflowId: w
    steps:
      - stepId: s
        operationId: send
        timeout: 5
        onFailure:
          - { name: n, type: retry, retryAfter: -1, retryLimit: 0.5, stepId: s, workflowId: w }
`,
      [
        [
          "11:9",
          "arazzo/schema",
          '/workflows/0/steps/0 has no property "timeout" in version 1.0.',
          'Write "arazzo: 1.1.0", or remove it.',
        ],
        [
          "13:37",
          "arazzo/schema",
          "/workflows/0/steps/0/onFailure/0/retryAfter must not be less than 0.",
          "Write 0 or more.",
        ],
        [
          "13:53",
          "arazzo/schema",
          "/workflows/0/steps/0/onFailure/0/retryLimit must be of type integer.",
          "Write a value of type integer.",
        ],
        [
          "13:13",
          "arazzo/schema",
          "/workflows/0/steps/0/onFailure/0 names both a workflowId and a stepId to run before it tries again.",
          "Keep one of them, or none.",
        ],
      ],
    ],
    [
      `arazzo: 1.0.1
$self: x
info: { title: T, version: "1" }
sourceDescriptions: [{ name: a, url: "", type: asyncapi }]
workflows: []
`,
      [
        [
          "2:1",
          "arazzo/schema",
          'The document has no property "$self" in version 1.0.',
          'Write "arazzo: 1.1.0", or remove it.',
        ],
        ["4:33", "arazzo/schema", "/sourceDescriptions/0/url is empty.", "Write a text."],
        [
          "4:42",
          "arazzo/schema",
          "/sourceDescriptions/0/type must be one of openapi, arazzo.",
          "Write one of openapi, arazzo.",
        ],
        ["5:1", "arazzo/schema", "/workflows is empty.", "Add one at least."],
      ],
    ],
  ])("%#", (text, expected) => {
    expect(sorted(brief(text))).toEqual(sorted(expected));
  });
});

describe("structure of 1.1", () => {
  test("what it adds", () => {
    const text = `arazzo: 1.1.0
$self: https://example.com/x.yml
info: { title: T, version: "1" }
sourceDescriptions: [{ name: a, url: a.yml }]
workflows:
  - workflowId: w
    inputs: { properties: { i: {} } }
    steps:
      - stepId: s
        operationId: send
        timeout: 500
        parameters: [{ name: q, in: querystring, value: "a=1" }]
        requestBody:
          payload: {}
          replacements:
            - { target: $.a, targetSelectorType: jsonpath, value: 1 }
            - { target: /a, targetSelectorType: { type: jsonpointer, version: rfc6901 }, value: 1 }
        successCriteria:
          - { context: $response.body, condition: $.a, type: { type: jsonpath, version: rfc9535 } }
          - { context: $response.body, condition: /a, type: { type: xpath, version: xpath-31 } }
        outputs: { a: { context: $response.body, selector: /a, type: jsonpointer } }
      - { stepId: t, operationId: check, dependsOn: [s, $workflows.w.steps.s] }
      - stepId: u
        workflowId: w
        onSuccess: [{ name: n, type: goto, workflowId: w, parameters: [{ name: i, value: 1 }] }]
    outputs: { a: $steps.s.outputs.a }
`;
    expect(brief(text, {}, { resolve: () => "a.yml" })).toEqual([]);
  });

  const STEP_FIX =
    "Write a stepId, $workflows.<workflowId>.steps.<stepId> or $sourceDescriptions.<name>.<workflowId>.steps.<stepId>.";
  test.each([
    ["{ operationId: send, successCriteria: [] }", "/successCriteria is empty.", "Add one at least."],
    [
      "{ operationId: send, dependsOn: [a, a] }",
      "/dependsOn holds the same entry twice.",
      "Remove one of them.",
    ],
    ["{ operationId: send, dependsOn: [] }", "/dependsOn is empty.", "Add one at least."],
    [
      "{ operationId: send, dependsOn: [$steps.a] }",
      '/dependsOn/0 is "$steps.a", which names no step.',
      STEP_FIX,
    ],
    ["{ channelPath: x }", ' lacks "action".', 'Add "action".'],
    ["{ workflowId: w, action: send }", " runs a workflow and can have no action.", 'Remove "action".'],
    [
      "{ operationId: x, correlationId: x }",
      " has a correlationId and does not receive.",
      'Remove "correlationId".',
    ],
    [
      "{ description: x }",
      " is incomplete: a step names exactly one of operationId, operationPath, workflowId and channelPath.",
      "Add one of them.",
    ],
    [
      "{ operationId: send, outputs: { a: { context: $url, selector: x, type: jq } } }",
      "/outputs/a/type must be one of jsonpath, xpath, jsonpointer.",
      "Write one of jsonpath, xpath, jsonpointer.",
    ],
    [
      "{ operationId: send, outputs: { a: 5 } }",
      "/outputs/a must be of type string.",
      "Write a value of type string.",
    ],
    ["{ operationId: send, timeout: -5 }", "/timeout must not be less than 0.", "Write 0 or more."],
  ])("%s", (step, message, fix) => {
    const text = `${HEAD_1_1}  - workflowId: w\n    steps: [${step.replace("{", "{ stepId: s,")}]\n`;
    const diagnostics = brief(text).map(([, , ...words]) => words);
    expect(diagnostics).toEqual([[`/workflows/0/steps/0${message}`, fix]]);
  });

  test.each([
    [
      "x#y",
      '/$self is "x#y", which has a fragment, and names the whole document.',
      "Remove # and what follows it.",
    ],
    [
      "http://[",
      '/$self is "http://[", which is not a URI.',
      "Write the URI of this document, or remove $self.",
    ],
  ])("$self: %s", (self, message, fix) => {
    const text = `arazzo: 1.1.0
$self: "${self}"
info: { title: T, version: "1" }
sourceDescriptions: [{ name: a, url: a.yml }]
workflows: [{ workflowId: w, steps: [{ stepId: s, operationId: send }] }]
`;
    expect(brief(text)).toEqual([["2:1", "arazzo/schema", message, fix]]);
  });
});

const sorted = (diagnostics: readonly unknown[]) => diagnostics.map((one) => JSON.stringify(one)).sort();
