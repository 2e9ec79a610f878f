import { describe, expect, test } from "vitest";
import { check } from "../runner/documents.ts";

const brief = (text: string) =>
  check(text).map(({ code, severity, place, message, fix }) => [
    `${place?.line}:${place?.column} ${severity} ${code}`,
    message,
    fix,
  ]);

/** The value stands in line 19. */
const withPayload = (value: string) => `    inputs:
      allOf:
        - { properties: { phone: { type: string } } }
        - { required: [code], properties: { code: { type: string } } }
    steps:
      - stepId: first
        operationId: send
        outputs: { phoneId: $response.body#/phone_id }
      - stepId: second
        operationId: check
        requestBody:
          payload:${" "}
            value: ${value}
      - { stepId: third, operationId: send }
`;

test.each([
  "$inputs.phone",
  "$inputs.code",
  "$steps.first.outputs.phoneId",
  "$sourceDescriptions.api.url",
  "$5.00",
  "'{$inputs.phone} and {$steps.first.outputs.phoneId}'",
])("%s can be read by a later step", (value) => {
  expect(brief(withPayload(value))).toEqual([]);
});

describe("expressions that can never have a value", () => {
  test.each([
    [
      "$inputs.phne",
      "arazzo/undeclared-input",
      'The workflow declares no input "phne".',
      'Did you mean "phone"?',
    ],
    [
      "$inputs.colour",
      "arazzo/undeclared-input",
      'The workflow declares no input "colour".',
      'Declare "colour" in the workflow\'s inputs.',
    ],
    [
      "$steps.frst.outputs.phoneId",
      "arazzo/unknown-step",
      'The workflow "login" has no step "frst".',
      'Did you mean "first"?',
    ],
    [
      "$steps.third.outputs.x",
      "arazzo/later-step",
      'The step "third" has not run yet when $steps.third.outputs.x is read.',
      "Read the outputs of an earlier step.",
    ],
    [
      "$steps.second.outputs.x",
      "arazzo/later-step",
      'The step "second" has not run yet when $steps.second.outputs.x is read.',
      "Read the outputs of an earlier step.",
    ],
    [
      "$steps.first.outputs.phone_id",
      "arazzo/unknown-output",
      'The step "first" has no output "phone_id".',
      'Did you mean "phoneId"?',
    ],
    [
      "$steps.first.outputs.token",
      "arazzo/unknown-output",
      'The step "first" has no output "token".',
      'Add "token" to the outputs of the step "first".',
    ],
    [
      "$response.body#/x",
      "arazzo/not-available",
      "$response.body#/x cannot be read before the step has an answer.",
      "Read the output of the step: $steps.<stepId>.outputs.<name>.",
    ],
    [
      "$sourceDescriptions.ap.url",
      "arazzo/unknown-source",
      'There is no source description called "ap".',
      'Did you mean "api"?',
    ],
    [
      "$workflows.other.outputs.x",
      "arazzo/unknown-workflow",
      'The document has no workflow "other".',
      "The workflows are login.",
    ],
    [
      "$steps.first.output.x",
      "arazzo/expression",
      '$steps.first has no "output".',
      "Write $steps.first.outputs.",
    ],
  ])("%s", (value, code, message, fix) => {
    expect(brief(withPayload(value))).toEqual([[`19:13 error ${code}`, message, fix]]);
  });

  test("a root that is misspelt is sent as text, with a warning", () => {
    expect(brief(withPayload("$input.phone"))).toEqual([
      [
        "19:13 warning arazzo/expression",
        '"$input.phone" is not an expression and is sent as it stands.',
        "Did you mean $inputs?",
      ],
    ]);
  });
});

test("criteria, outputs, content types and the inputs themselves are checked", () => {
  expect(
    brief(`    inputs: { properties: { code: { type: text } } }
    steps:
      - stepId: first
        operationId: send
        requestBody: { contentType: text/plain, payload: { a: 1 } }
        successCriteria:
          - condition: $statusCode = 200
          - condition: $inputs.cod == null
        outputs:
          a: $response.bdy
          b: $steps.first.outputs.a
    outputs:
      a: $statusCode
      b: $steps.first.outputs.c
`),
  ).toEqual([
    [
      "7:5 error arazzo/inputs-schema",
      "The inputs are no usable JSON Schema: type must be JSONType or JSONType[]: text.",
      "Correct the schema.",
    ],
    [
      "11:24 error arazzo/content-type",
      "A payload of this shape cannot be written as text/plain.",
      "Write the payload as text, or use application/json or application/x-www-form-urlencoded.",
    ],
    [
      "13:13 error arazzo/criterion",
      '"$statusCode = 200", character 13: A condition cannot hold = here.',
      "Write == to compare.",
    ],
    ["14:13 error arazzo/undeclared-input", 'The workflow declares no input "cod".', 'Did you mean "code"?'],
    [
      "16:11 error arazzo/expression",
      '"$response.bdy": $response has no "bdy".',
      "Write $response.header, $response.query, $response.path or $response.body.",
    ],
    [
      "17:11 error arazzo/later-step",
      'The step "first" has not run yet when $steps.first.outputs.a is read.',
      "Read the outputs of an earlier step.",
    ],
    [
      "19:7 error arazzo/not-available",
      "$statusCode cannot be read after the steps are over.",
      "Read the output of the step: $steps.<stepId>.outputs.<name>.",
    ],
    ["20:7 error arazzo/unknown-output", 'The step "first" has no output "c".', 'Did you mean "a"?'],
  ]);
});

test("an error in a parameter that all steps share is told once", () => {
  const text = `    parameters: [{ name: X-Code, in: header, value: $inputs.code }]
    steps:
      - { stepId: a, operationId: check }
      - { stepId: b, operationId: check }
`;
  expect(brief(text)).toEqual([
    [
      "7:46 error arazzo/undeclared-input",
      'The workflow declares no input "code".',
      'Declare "code" in the workflow\'s inputs.',
    ],
  ]);
});

describe("what another workflow, a component or the document itself does not have", () => {
  const withOthers = (value: string, called = "operationId: check") => `    steps:
      - { stepId: first, ${called}, outputs: { x: "${value}" } }
  - workflowId: other
    inputs: { properties: { user: {} } }
    steps: [{ stepId: o, operationId: check, outputs: { id: $response.body#/id } }]
    outputs: { token: $steps.o.outputs.id }
components: { parameters: { page: { name: page, value: 1 } } }
`;

  test.each([
    ["$workflows.other.inputs.user"],
    ["$workflows.other.outputs.token"],
    ["$workflows.other.steps.o.outputs.id"],
    ["$components.parameters.page.value"],
  ])("%s is there", (value) => {
    expect(brief(withOthers(value))).toEqual([]);
  });

  test.each([
    [
      "$workflows.othr.outputs.token",
      "arazzo/unknown-workflow",
      'The document has no workflow "othr".',
      'Did you mean "other"?',
    ],
    [
      "$workflows.other.inputs.usr",
      "arazzo/undeclared-input",
      'The workflow "other" declares no input "usr".',
      'Did you mean "user"?',
    ],
    [
      "$workflows.other.inputs.colour",
      "arazzo/undeclared-input",
      'The workflow "other" declares no input "colour".',
      'Declare "colour" in the inputs of the workflow "other".',
    ],
    [
      "$workflows.other.outputs.colour",
      "arazzo/unknown-output",
      'The workflow "other" has no output "colour".',
      'Add "colour" to the outputs of the workflow "other".',
    ],
    [
      "$workflows.other.steps.p.outputs.id",
      "arazzo/unknown-step",
      'The workflow "other" has no step "p".',
      'Did you mean "o"?',
    ],
    [
      "$workflows.other.steps.o.outputs.ids",
      "arazzo/unknown-output",
      'The step "o" has no output "ids".',
      'Did you mean "id"?',
    ],
    [
      "$components.parameters.pgae",
      "arazzo/unknown-component",
      "The components have no parameters.pgae.",
      'Did you mean "page"?',
    ],
    [
      "$components.successActions.done",
      "arazzo/unknown-component",
      "The components have no successActions.done.",
      "Add it to components/successActions.",
    ],
    ["$self", "arazzo/not-available", "The document has no $self.", "Add $self at its top."],
    ["$message.payload", "arazzo/unsupported", "$message.payload reads a message of AsyncAPI.", "Remove it."],
    [
      "$outputs.x",
      "arazzo/not-available",
      "$outputs.x cannot be read inside its own workflow.",
      "Read the output of the step: $steps.<stepId>.outputs.<name>.",
    ],
  ])("%s", (value, code, message, fix) => {
    expect(brief(withOthers(value))).toEqual([[`8:57 error ${code}`, message, fix]]);
  });

  test("nor has an input that a step gives to a workflow without any", () => {
    const step = "workflowId: bare, parameters: [{ name: user, value: 1 }]";
    const text = `    steps: [{ stepId: first, ${step} }]
  - { workflowId: bare, steps: [{ stepId: o, operationId: check }] }
`;
    expect(brief(text)).toEqual([
      ["7:61 error arazzo/undeclared-input", 'The workflow "bare" declares no input "user".', "It has none."],
    ]);
  });
});

test("what is wrong with a criterion is told at the property that is wrong", () => {
  expect(
    brief(`    steps:
      - stepId: first
        operationId: check
        successCriteria:
          - { condition: $.a, type: jsonpath, context: $response.bdy }
`).map(([place]) => place),
  ).toEqual(["11:47 error arazzo/criterion"]);
});
