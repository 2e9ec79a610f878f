import { describe, expect, test } from "vitest";
import { missingField } from "../../../src/contract/rules/missing-field.ts";
import { optionalInput } from "../../../src/contract/rules/optional-input.ts";
import { unknownField } from "../../../src/contract/rules/unknown-field.ts";
import { valueType } from "../../../src/contract/rules/value-type.ts";
import { checkWith, findings } from "./findings.ts";

const API = `components:
  schemas:
    Check:
      type: object
      required: [phone_number, code]
      properties:
        id: { type: string, readOnly: true }
        phone_number: { type: string }
        code: { type: string, pattern: "^[0-9]{6}$" }
        minutes: { type: integer, minimum: 5, maximum: 60 }
        locale: { enum: [en, es] }
        user: { type: object, required: [name], properties: { name: { type: string }, mail: { type: string, format: email } } }
        tags: { type: array, items: { type: string } }
paths:
  /check: { post: { operationId: check, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Check" } } } } } }
  /strict: { post: { operationId: strict, requestBody: { content: { application/json: { schema: { type: object, properties: { a: {} }, additionalProperties: false } } } } } }
  /form: { post: { operationId: form, requestBody: { content: { application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Check" } } } } } }
  /open: { post: { operationId: open, requestBody: { content: { application/json: { schema: { type: object } } } } } }
`;

/** The payload begins in line 15, at column 13. */
const sending = (payload: string, operationId = "check") => `    inputs:
      type: object
      required: [phone, name]
      properties: { phone: { type: string }, code: { type: string }, name: { type: string }, lang: { type: string, default: en } }
    steps:
      - stepId: only
        operationId: ${operationId}
        requestBody:
          payload:
${payload.replaceAll(/^/gm, "            ")}
`;

const PHONE = "phone_number: $inputs.phone";

describe("a required field that is not sent", () => {
  test.each([
    [
      "it",
      PHONE,
      "15:11 error",
      'The operation "check" requires the field "code", which the payload does not have.',
      'Add "code" to the payload.',
    ],
    [
      "one of a part",
      `${PHONE}\ncode: $inputs.code\nuser: { mail: a@b.de }`,
      "18:13 error",
      'The operation "check" requires the field "name", which the field "user" does not have.',
      'Add "name" to the field "user".',
    ],
    [
      "one in JSON text",
      `|\n  {"phone_number": "{$inputs.phone}"}`,
      "15:11 error",
      'The operation "check" requires the field "code", which the payload does not have.',
      'Add "code" to the payload.',
    ],
  ])("%s is named", (_, payload, ...expected) => {
    expect(findings(missingField, API, sending(payload))).toEqual([expected]);
  });

  test.each([
    ["an input sends it", `${PHONE}\ncode: $inputs.code`],
    ["the whole payload is one value", "$inputs.name"],
    ["it is taken for a misspelt one", `${PHONE}\ncod: "123456"`],
  ])("is not named where %s", (_, payload) => {
    expect(findings(missingField, API, sending(payload))).toEqual([]);
  });

  test("can come from a replacement", () => {
    const text = sending(PHONE).replace(
      "          payload:",
      '          replacements: [{ target: /code, value: "123456" }]\n          payload:',
    );
    expect(findings(missingField, API, text)).toEqual([]);
  });

  test("is missed in a form too", () => {
    expect(findings(missingField, API, sending(PHONE, "form"))).toHaveLength(1);
  });
});

describe("a field that the operation does not know", () => {
  const full = `${PHONE}\ncode: $inputs.code`;
  test.each([
    [
      "misspells a required one",
      `${PHONE}\ncod: $inputs.code`,
      "17:13 error",
      'The operation "check" knows no field "cod", and requires "code".',
      'Did you mean "code"?',
    ],
    [
      "is near to another",
      `${full}\nminuts: 5`,
      "18:13 warning",
      'The operation "check" describes no field "minuts".',
      'Did you mean "minutes"?',
    ],
    [
      "is near to none",
      `${full}\ncolour: red`,
      "18:13 note",
      'The operation "check" describes no field "colour".',
      "Remove it, unless the API takes more than its description says.",
    ],
    [
      "is inside of another",
      `${full}\nuser: { name: a, mal: b }`,
      "18:30 warning",
      'The operation "check" describes no field "mal" in "user".',
      'Did you mean "mail"?',
    ],
  ])("and %s", (_, payload, ...expected) => {
    expect(findings(unknownField, API, sending(payload))).toEqual([expected]);
  });

  test("is an error where the schema takes no others", () => {
    expect(findings(unknownField, API, sending("colour: red", "strict"))).toEqual([
      ["16:13 error", 'The operation "strict" takes no field "colour".', "It takes a."],
    ]);
  });

  test("can be renamed with certainty where a required one is missed", () => {
    const [found] = checkWith([unknownField], API, sending(`${PHONE}\ncod: $inputs.code`));
    expect(found?.edit).toEqual({
      kind: "rename",
      pointer: "/workflows/0/steps/0/requestBody/payload/cod",
      name: "code",
    });
    const [unsure] = checkWith([unknownField], API, sending(`${full}\nminuts: 5`));
    expect(unsure?.edit).toBeUndefined();
  });

  test("is nothing to speak of where the schema names no fields", () => {
    expect(findings(unknownField, API, sending("colour: red", "open"))).toEqual([]);
  });
});

describe("an optional input that feeds what is required", () => {
  const text = (input: string) => sending(`${PHONE}\ncode: $inputs.${input}`);
  test("is named", () => {
    expect(findings(optionalInput, API, text("code"))).toEqual([
      [
        "17:13 warning",
        'The operation "check" requires the field "code", which is left out when nobody gives the optional $inputs.code.',
        "Add code to the required inputs, or give it a default.",
      ],
    ]);
  });

  test.each(["name", "lang"])("is let pass where it is required or has a default: %s", (input) => {
    expect(findings(optionalInput, API, text(input))).toEqual([]);
  });

  test("is let pass where the field is optional", () => {
    expect(findings(optionalInput, API, sending(`${PHONE}\ncode: a\nlocale: $inputs.code`))).toEqual([]);
  });
});

describe("a value that is written out", () => {
  const full = `${PHONE}\ncode: $inputs.code`;
  test.each([
    [
      "minutes: ten",
      "18:13 error",
      'The field "minutes" of the operation "check" is a string where an integer is due: "ten".',
    ],
    [
      "minutes: 90",
      "18:13 error",
      'The field "minutes" of the operation "check" is 90 where 5 to 60 is due.',
    ],
    ["locale: de", "18:13 error", 'The field "locale" of the operation "check" is none of "en", "es": "de".'],
    [
      "tags: [a, 1]",
      "18:23 error",
      'The field "tags/1" of the operation "check" is an integer where a string is due: 1.',
    ],
    [
      "tags: a",
      "18:13 error",
      'The field "tags" of the operation "check" is a string where a list is due: "a".',
    ],
    [
      "user: { name: a, mail: b }",
      "18:30 warning",
      'The field "user/mail" of the operation "check" is not of the format email: "b".',
    ],
  ])("and does not fit: %s", (field, place, message) => {
    expect(findings(valueType, API, sending(`${full}\n${field}`))).toEqual([
      [place, message, "Write a value that the schema allows."],
    ]);
  });

  test("and is text because of its braces can be mended with certainty", () => {
    const [found] = checkWith([valueType], API, sending(`${full}\nminutes: "{$inputs.name}"`));
    expect(found).toMatchObject({
      message: 'The field "minutes" of the operation "check" is a string where an integer is due.',
      fix: "Write $inputs.name without braces to send its value.",
      edit: {
        kind: "replace",
        pointer: "/workflows/0/steps/0/requestBody/payload/minutes",
        value: "$inputs.name",
      },
    });
  });

  test("that is long is not shown", () => {
    const [found] = findings(valueType, API, sending(`${full}\nminutes: ${"x".repeat(40)}`));
    expect(found?.[1]).toBe(
      'The field "minutes" of the operation "check" is a string where an integer is due.',
    );
  });

  test.each(["minutes: 5", "locale: en", "tags: []", 'user: { name: "{$inputs.name}!" }'])(
    "and fits: %s",
    (field) => {
      expect(findings(valueType, API, sending(`${full}\n${field}`))).toEqual([]);
    },
  );

  test("may be text in a form", () => {
    expect(findings(valueType, API, sending(`${full}\nminutes: "5"`, "form"))).toEqual([]);
  });

  test("is looked at in JSON text", () => {
    const json = `|\n  {"phone_number": "{$inputs.phone}", "code": "123456", "minutes": "5"}`;
    expect(findings(valueType, API, sending(json))).toEqual([
      [
        "15:11 error",
        'The field "minutes" of the operation "check" is a string where an integer is due: "5".',
        "Write a value that the schema allows.",
      ],
    ]);
  });
});
