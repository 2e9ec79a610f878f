import { describe, expect, test } from "vitest";
import { missingParameter } from "../../../src/contract/rules/missing-parameter.ts";
import { optionalInput } from "../../../src/contract/rules/optional-input.ts";
import { parameterPlace } from "../../../src/contract/rules/parameter-place.ts";
import { unknownParameter } from "../../../src/contract/rules/unknown-parameter.ts";
import { valueType } from "../../../src/contract/rules/value-type.ts";
import { checkWith, findings } from "./findings.ts";

const API = `components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
paths:
  /users/{user_id}:
    get:
      operationId: user
      security: [{ key: [] }]
      parameters:
        - { name: user_id, in: path, required: true, schema: { type: string } }
        - { name: limit, in: query, required: true, schema: { type: integer, maximum: 50 } }
        - { name: page, in: query, schema: { type: integer } }
        - { name: X-Key, in: header, required: true, schema: { type: string } }
        - { name: X-Trace, in: header, schema: { type: string } }
        - { name: Accept, in: header, required: true, schema: { type: string } }
  /bare/{id}: { get: { operationId: bare } }
`;

const ID = "{ name: user_id, in: path, value: a }";
const LIMIT = "{ name: limit, in: query, value: 10 }";

/** The first parameter is in line 12, at column 13. */
const sending = (
  parameters: readonly string[],
  operationId = "user",
) => `    inputs: { properties: { id: { type: string } } }
    steps:
      - stepId: only
        operationId: ${operationId}
        parameters:
${parameters.map((one) => `          - ${one}`).join("\n")}
`;

describe("a required parameter that is not sent", () => {
  test.each([
    [[LIMIT], "path", "user_id"],
    [[ID], "query", "limit"],
  ])("is named: %j", (parameters, place, name) => {
    expect(findings(missingParameter, API, sending(parameters))).toEqual([
      [
        "9:9 error",
        `The operation "user" requires the ${place} parameter "${name}", which the step "only" does not give.`,
        `Add a parameter with name: ${name} and in: ${place}.`,
      ],
    ]);
  });

  test("is named where only the path speaks of it", () => {
    expect(findings(missingParameter, API, sending([LIMIT], "bare"))).toEqual([
      [
        "9:9 error",
        'The operation "bare" requires the path parameter "id", which the step "only" does not give.',
        "Add a parameter with name: id and in: path.",
      ],
    ]);
  });

  test.each([
    ["all are there", [ID, LIMIT]],
    ["one is taken for it", [ID, "{ name: limti, in: query, value: 10 }"]],
    ["it is in the wrong place", [ID, "{ name: limit, in: header, value: 10 }"]],
  ])("is not named where %s", (_, parameters) => {
    expect(findings(missingParameter, API, sending(parameters))).toEqual([]);
  });

  test("can come from the workflow", () => {
    const text = `    parameters: [${LIMIT}]\n${sending([ID])}`;
    expect(findings(missingParameter, API, text)).toEqual([]);
  });
});

describe("a parameter that the operation does not know", () => {
  test.each([
    [
      "{ name: limti, in: query, value: 10 }",
      "error",
      'describes no query parameter "limti".',
      'Did you mean "limit"?',
    ],
    [
      "{ name: paeg, in: query, value: 10 }",
      "warning",
      'describes no query parameter "paeg".',
      'Did you mean "page"?',
    ],
    [
      "{ name: colour, in: query, value: a }",
      "note",
      'describes no query parameter "colour".',
      "It has limit, page.",
    ],
    [
      "{ name: colour, in: path, value: a }",
      "error",
      'describes no path parameter "colour".',
      "It has user_id.",
    ],
    [
      "{ name: X-Trac, in: header, value: a }",
      "warning",
      'describes no header parameter "X-Trac".',
      'Did you mean "X-Trace"?',
    ],
  ])("%s: %s", (parameter, severity, message, fix) => {
    const others = parameter.includes("limti")
      ? [ID]
      : parameter.includes("path")
        ? [ID, LIMIT]
        : [ID, LIMIT];
    expect(findings(unknownParameter, API, sending([parameter, ...others]))).toEqual([
      [`12:13 ${severity}`, `The operation "user" ${message}`, fix],
    ]);
  });

  test.each([
    ["a header near to nothing", "{ name: Prefer, in: header, value: a }"],
    ["a cookie near to nothing", "{ name: session, in: cookie, value: a }"],
    ["a credential", "{ name: X-Key, in: header, value: a }"],
    ["a header in another case", "{ name: x-trace, in: header, value: a }"],
    ["one in the wrong place", "{ name: page, in: header, value: 1 }"],
  ])("is none: %s", (_, parameter) => {
    expect(findings(unknownParameter, API, sending([parameter, ID, LIMIT]))).toEqual([]);
  });

  test("is renamed with certainty where a required one is missed", () => {
    const [found] = checkWith(
      [unknownParameter],
      API,
      sending(["{ name: limti, in: query, value: 10 }", ID]),
    );
    expect(found?.edit).toEqual({
      kind: "replace",
      pointer: "/workflows/0/steps/0/parameters/0/name",
      value: "limit",
    });
  });

  test("is none where the workflow gives it to all steps", () => {
    const text = `    parameters: [{ name: colour, in: query, value: a }]\n${sending([ID, LIMIT])}`;
    expect(findings(unknownParameter, API, text)).toEqual([]);
  });

  test("is none where the path has a place for it", () => {
    expect(findings(unknownParameter, API, sending(["{ name: id, in: path, value: a }"], "bare"))).toEqual(
      [],
    );
  });
});

describe("a parameter in the wrong place", () => {
  test.each([
    [
      "{ name: limit, in: header, value: 10 }",
      [ID],
      "error",
      'takes "limit" in the query, not in the header.',
      "query",
    ],
    [
      "{ name: page, in: cookie, value: 10 }",
      [ID, LIMIT],
      "warning",
      'takes "page" in the query, not in the cookie.',
      "query",
    ],
    [
      "{ name: user_id, in: query, value: 10 }",
      [LIMIT],
      "error",
      'takes "user_id" in the path, not in the query.',
      "path",
    ],
  ])("%s", (parameter, others, severity, message, place) => {
    const text = sending([parameter, ...others]);
    expect(findings(parameterPlace, API, text)).toEqual([
      [`12:13 ${severity}`, `The operation "user" ${message}`, `Write in: ${place}.`],
    ]);
    const [found] = checkWith([parameterPlace], API, text);
    expect(found?.edit).toEqual({
      kind: "replace",
      pointer: "/workflows/0/steps/0/parameters/0/in",
      value: place,
    });
  });

  test("is none where it is in the right one too", () => {
    expect(
      findings(parameterPlace, API, sending([ID, LIMIT, "{ name: limit, in: header, value: 1 }"])),
    ).toEqual([]);
  });
});

test("an optional input that feeds a required parameter is named", () => {
  const text = sending(["{ name: user_id, in: path, value: $inputs.id }", LIMIT]);
  expect(findings(optionalInput, API, text)).toEqual([
    [
      "12:40 warning",
      'The operation "user" requires the path parameter "user_id", which is left out when nobody gives the optional $inputs.id.',
      "Add id to the required inputs, or give it a default.",
    ],
  ]);
});

test.each([
  ["51", "is 51 where at most 50 is due"],
  ["many", 'is a string where an integer is due: "many"'],
])("a parameter of the value %s does not fit", (value, message) => {
  expect(findings(valueType, API, sending([ID, `{ name: limit, in: query, value: ${value} }`]))).toEqual([
    [
      "13:39 error",
      `The parameter "limit" of the operation "user" ${message}.`,
      "Write a value that the schema allows.",
    ],
  ]);
});

test("a number may be written as text in a url", () => {
  expect(findings(valueType, API, sending([ID, '{ name: limit, in: query, value: "10" }']))).toEqual([]);
});
