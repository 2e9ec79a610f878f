import { describe, expect, test } from "vitest";
import { inputType } from "../../../src/contract/rules/input-type.ts";
import { optionalInput } from "../../../src/contract/rules/optional-input.ts";
import { outputType } from "../../../src/contract/rules/output-type.ts";
import { findings } from "./findings.ts";

const API = `components:
  schemas:
    User:
      type: object
      required: [id]
      properties: { id: { type: string }, age: { type: integer }, nick: { type: [string, "null"] } }
paths:
  /make:
    post:
      operationId: make
      responses:
        "200": { description: Made., headers: { X-Count: { schema: { type: integer } } }, content: { application/json: { schema: { type: object, properties: { user: { $ref: "#/components/schemas/User" }, list: { type: array, items: { $ref: "#/components/schemas/User" } } } } } } }
        "201": { description: Made., content: { application/json: { schema: { type: object, properties: { user: { type: string } } } } } }
  /take/{id}:
    post:
      operationId: take
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 50 } }
        - { name: filter, in: query, content: { application/json: { schema: { type: object } } } }
      requestBody: { content: { application/json: { schema: { type: object, properties: { text: { type: string }, count: { type: integer, minimum: 5, maximum: 60 }, kind: { enum: [a, b] }, mail: { type: string, format: email } } } } } }
`;

/** The field is in line 12. */
const fromInput = (schema: string, field: string) => `    inputs:
      type: object
      properties: { x: ${schema} }
    steps:
      - { stepId: take, operationId: take, parameters: [{ name: id, in: path, value: a }], requestBody: { payload: {
          ${field}: $inputs.x
        } } }
`;

describe("an input", () => {
  test.each([
    ["{ type: string }", "count", "error", "is a string where an integer is due"],
    [
      "{ type: [integer, 'null'], minimum: 5, maximum: 60 }",
      "count",
      "warning",
      "can be null where an integer is due",
    ],
    ["{ type: integer, minimum: 1, maximum: 99 }", "count", "warning", "can be 1 to 99 where 5 to 60 is due"],
    ["{ type: integer, minimum: 61 }", "count", "error", "is at least 61 where 5 to 60 is due"],
    ["{ enum: [a, c] }", "kind", "warning", 'can be "c", which is not accepted'],
    ["{ enum: [c, d] }", "kind", "error", 'can be "c", "d", which is not accepted'],
    ["{ type: string, format: uuid }", "mail", "warning", "is of the format uuid, not email"],
    ["{ type: object }", "text", "error", "is an object where a string is due"],
  ])("of %s does not fit %s: %s", (schema, field, severity, message) => {
    expect(findings(inputType, API, fromInput(schema, field))).toEqual([
      [
        `12:11 ${severity}`,
        `$inputs.x feeds the field "${field}" of the operation "take", and ${message}.`,
        "Declare the input as what it feeds, or feed that from something else.",
      ],
    ]);
  });

  test.each([
    ["{ type: string }", "text"],
    ["{ type: integer }", "count"],
    ["{}", "count"],
    ["{ type: string }", "kind"],
    ["{ type: string }", "mail"],
    ["{ enum: [a] }", "kind"],
    ["{ type: integer, minimum: 5, maximum: 60 }", "count"],
  ])("of %s may fit %s", (schema, field) => {
    expect(findings(inputType, API, fromInput(schema, field))).toEqual([]);
  });

  const intoParameter = (schema: string, parameter: string) => `    inputs: { properties: { x: ${schema} } }
    steps:
      - stepId: take
        operationId: take
        parameters:
          - { name: id, in: path, value: a }
          - { ${parameter}, value: $inputs.x }
`;
  test("of a range that a parameter does not take is named", () => {
    expect(
      findings(inputType, API, intoParameter("{ type: integer, maximum: 100 }", "name: limit, in: query")),
    ).toEqual([
      [
        "13:39 warning",
        '$inputs.x feeds the parameter "limit" of the operation "take", and can be at most 100 where 1 to 50 is due.',
        "Declare the input as what it feeds, or feed that from something else.",
      ],
    ]);
  });

  test("of text may be a number in a url, but no object in JSON", () => {
    expect(findings(inputType, API, intoParameter("{ type: string }", "name: limit, in: query"))).toEqual([]);
    expect(
      findings(inputType, API, intoParameter("{ type: string }", "name: filter, in: query")),
    ).toHaveLength(1);
  });

  test("is followed into the workflow that a step runs", () => {
    const text = `    inputs: { properties: { x: { type: boolean } } }
    steps:
      - stepId: run
        workflowId: other
        parameters: [{ name: count, value: $inputs.x }]
  - workflowId: other
    inputs: { properties: { count: { type: integer } } }
    steps: [{ stepId: make, operationId: make }]
`;
    expect(findings(inputType, API, text)).toEqual([
      [
        "11:37 error",
        '$inputs.x feeds the input "count" of the workflow "other", and is a boolean where an integer is due.',
        "Declare the input as what it feeds, or feed that from something else.",
      ],
    ]);
  });
});

test("an optional input that feeds a required one of another workflow is named", () => {
  const text = `    inputs: { properties: { x: { type: integer } } }
    steps:
      - stepId: run
        workflowId: other
        parameters: [{ name: count, value: $inputs.x }]
  - workflowId: other
    inputs: { required: [count], properties: { count: { type: integer } } }
    steps: [{ stepId: make, operationId: make }]
`;
  expect(findings(optionalInput, API, text)).toEqual([
    [
      "11:37 warning",
      'The workflow "other" requires the input "count", which is left out when nobody gives the optional $inputs.x.',
      "Add x to the required inputs, or give it a default.",
    ],
  ]);
});

/** The field is in line 14. */
const fromOutput = (output: string, field: string, criterion = "$statusCode == 200") => `    steps:
      - stepId: make
        operationId: make
        successCriteria: [{ condition: ${criterion} }]
        outputs: { x: ${output} }
      - stepId: take
        operationId: take
        requestBody: { payload: { ${field}: $steps.make.outputs.x } }
`;

describe("an output", () => {
  test.each([
    ["$response.body#/user", "text", "error", "is an object where a string is due"],
    ["$response.body#/user/age", "text", "error", "is an integer where a string is due"],
    ["$response.body#/list", "text", "error", "is a list where a string is due"],
    ["$response.body#/list/0/id", "count", "error", "is a string where an integer is due"],
    ["$response.body#/user/nick", "text", "note", "can be null where a string is due"],
    ["$response.header.X-Count", "text", "error", "is an integer where a string is due"],
    ["$statusCode", "text", "error", "is an integer where a string is due"],
    ["$url", "count", "error", "is a string where an integer is due"],
  ])("of %s does not fit %s: %s", (output, field, severity, message) => {
    expect(findings(outputType, API, fromOutput(output, field))).toEqual([
      [
        `14:35 ${severity}`,
        `$steps.make.outputs.x feeds the field "${field}" of the operation "take", and ${message}.`,
        "Read another part of the answer, or send something else.",
      ],
    ]);
  });

  test.each([
    ["$response.body#/user/id", "text"],
    ["$response.body#/unknown", "text"],
    ["$response.body#/user/id/deeper", "text"],
    ["$response.body", "text"],
  ])("of %s may fit %s, or another rule speaks of it", (output, field) => {
    const said = findings(outputType, API, fromOutput(output, field));
    expect(said.map(([place]) => place)).toEqual(output === "$response.body" ? ["14:35 error"] : []);
  });

  test("is read from the statuses that the criteria name", () => {
    expect(
      findings(outputType, API, fromOutput("$response.body#/user", "text", "$statusCode == 201")),
    ).toEqual([]);
  });

  test("can be one of several statuses", () => {
    expect(
      findings(outputType, API, fromOutput("$response.body#/user", "text", "$statusCode < 300")),
    ).toEqual([
      [
        "14:35 note",
        '$steps.make.outputs.x feeds the field "text" of the operation "take", and can be an object where a string is due.',
        "Read another part of the answer, or send something else.",
      ],
    ]);
  });

  test("is followed through steps and workflows that hand it on, and rounds end", () => {
    const text = `    steps:
      - stepId: run
        workflowId: other
        outputs: { again: $steps.run.outputs.again }
      - stepId: take
        operationId: take
        requestBody: { payload: { text: $steps.run.outputs.user, kind: $steps.run.outputs.again } }
  - workflowId: other
    steps: [{ stepId: make, operationId: make, outputs: { x: $response.header.X-Count } }]
    outputs: { user: $steps.make.outputs.x }
`;
    expect(findings(outputType, API, text).map(([place]) => place)).toContain("13:35 error");
  });
});
