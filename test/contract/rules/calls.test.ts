import { describe, expect, test } from "vitest";
import { mediaType } from "../../../src/contract/rules/media-type.ts";
import { missingBody } from "../../../src/contract/rules/missing-body.ts";
import { noCredentials } from "../../../src/contract/rules/no-credentials.ts";
import { unusedInput } from "../../../src/contract/rules/unused-input.ts";
import { checkWith, findings } from "./findings.ts";

const API = `components:
  securitySchemes:
    basic: { type: http, scheme: basic }
    digest: { type: http, scheme: digest }
    tls: { type: mutualTLS }
    key: { type: apiKey }
paths:
  /json: { post: { operationId: json, requestBody: { required: true, content: { application/json: {} } } } }
  /two: { post: { operationId: two, requestBody: { content: { application/json: {}, text/*: {} } } } }
  /none: { get: { operationId: none } }
  /basic: { get: { operationId: basic, security: [{ tls: [] }, { basic: [] }] } }
  /free: { get: { operationId: free, security: [{ tls: [] }, {}] } }
  /tls: { get: { operationId: tls, security: [{ tls: [] }] } }
  /both: { get: { operationId: both, security: [{ basic: [], absent: [] }] } }
  /keyed: { get: { operationId: keyed, security: [{ key: [] }, { digest: [] }] } }
`;

const step = (rest: string) => `    steps:
      - stepId: only
${rest.replaceAll(/^/gm, "        ")}
`;

describe("the body", () => {
  test("that is required and not sent is named", () => {
    expect(findings(missingBody, API, step("operationId: json"))).toEqual([
      [
        "8:9 error",
        'The operation "json" requires a body, and the step "only" sends none.',
        "Add a requestBody with a payload.",
      ],
    ]);
  });

  test.each(["operationId: two", "operationId: json\nrequestBody: { payload: {} }"])(
    "is there, or need not be: %s",
    (text) => {
      expect(findings(missingBody, API, step(text))).toEqual([]);
    },
  );

  test.each([
    [
      "json",
      "text/plain; charset=utf-8",
      "10:24 error",
      'The operation "json" takes application/json, not text/plain.',
      "Write contentType: application/json.",
    ],
    [
      "two",
      "application/xml",
      "10:24 error",
      'The operation "two" takes application/json, text/*, not application/xml.',
      "Write one of these as the contentType.",
    ],
    ["none", "text/plain", "10:9 warning", 'The operation "none" takes no body.', "Remove the requestBody."],
  ])("of %s is not taken as %s", (operation, type, ...expected) => {
    const text = step(`operationId: ${operation}\nrequestBody: { contentType: ${type}, payload: a }`);
    expect(findings(mediaType, API, text)).toEqual([expected]);
  });

  test.each([
    ["json", "Application/JSON"],
    ["two", "text/csv"],
  ])("of %s is taken as %s", (operation, type) => {
    const text = step(`operationId: ${operation}\nrequestBody: { contentType: ${type}, payload: a }`);
    expect(findings(mediaType, API, text)).toEqual([]);
  });

  test("has a content type to replace with certainty where there is one only", () => {
    const text = step("operationId: json\nrequestBody: { contentType: text/plain, payload: a }");
    const [found] = checkWith([mediaType], API, text);
    expect(found?.edit).toEqual({
      kind: "replace",
      pointer: "/workflows/0/steps/0/requestBody/contentType",
      value: "application/json",
    });
  });
});

describe("credentials", () => {
  test.each([
    ["tls", '"tls"'],
    ["both", '"absent"'],
    ["keyed", '"key" or "digest"'],
  ])("that nothing can fill are named: %s", (operation, names) => {
    expect(findings(noCredentials, API, step(`operationId: ${operation}`))).toEqual([
      [
        "9:9 warning",
        `The operation "${operation}" requires the security scheme ${names}, which nothing can fill.`,
        "Declare the scheme in the description, or send the credentials as a parameter.",
      ],
    ]);
  });

  test.each([
    "operationId: none",
    "operationId: basic",
    "operationId: free",
    "operationId: tls\nparameters: [{ name: Authorization, in: header, value: a }]",
    "operationId: tls\nparameters: [{ name: sid, in: cookie, value: a }]",
  ])("can be filled: %s", (text) => {
    expect(findings(noCredentials, API, step(text))).toEqual([]);
  });
});

describe("an input that nothing reads", () => {
  const inputs = "    inputs: { properties: { code: { type: string } } }\n";
  test("is named", () => {
    expect(findings(unusedInput, API, inputs + step("operationId: none"))).toEqual([
      [
        "7:29 warning",
        'Nothing in the workflow "login" reads the input "code".',
        "Remove it, or send it where it belongs.",
      ],
    ]);
  });

  test("is named at the inputs where they come from elsewhere", () => {
    const shared = "    inputs: { allOf: [{ properties: { code: { type: string } } }] }\n";
    expect(findings(unusedInput, API, shared + step("operationId: none"))[0]?.[0]).toBe("7:5 warning");
  });

  test.each([
    ["a parameter", "operationId: none\nparameters: [{ name: a, in: query, value: $inputs.code }]"],
    ["text", 'operationId: none\nparameters: [{ name: a, in: query, value: "{$inputs.code}!" }]'],
    ["a payload", "operationId: json\nrequestBody: { payload: { a: [$inputs.code] } }"],
    ["a criterion", "operationId: none\nsuccessCriteria: [{ condition: $inputs.code == 'a' }]"],
    ["an output", "operationId: none\noutputs: { a: $inputs.code }"],
    [
      "an action",
      "operationId: none\nonSuccess: [{ name: a, type: end, criteria: [{ condition: $inputs.code == 'a' }] }]",
    ],
  ])("is none where it is read in %s", (_, text) => {
    expect(findings(unusedInput, API, inputs + step(text))).toEqual([]);
  });

  test("is none where another workflow reads it", () => {
    const other = `  - workflowId: other
    steps: [{ stepId: a, operationId: none, outputs: { a: $workflows.login.inputs.code } }]
`;
    expect(findings(unusedInput, API, inputs + step("operationId: none") + other)).toEqual([]);
  });

  test("cannot be told where a step calls what is unknown", () => {
    expect(findings(unusedInput, API, inputs + step("operationId: unknown")).map(([place]) => place)).toEqual(
      ["10:9 error arazzo/unknown-operation"],
    );
  });
});
