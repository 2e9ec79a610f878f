import { describe, expect, test } from "vitest";
import { changedLogin, STILL } from "./login-document.ts";
import { understudyCommand } from "./run.ts";

/** The shipped SMS login, with its phone number declared elsewhere. */
const loginWith = (inputs: string, components: string) =>
  changedLogin((text) => `${text.replace(/inputs:\n(?: {6}.*\n)+/, `inputs: ${inputs}\n`)}\n${components}\n`);

const REQUIRED = "required: [phone_number, code]";
const PHONE = "{ type: string, description: The phone. }";

const FORMS = [
  [
    "the anchor of a schema",
    `{ ${REQUIRED}, properties: { code: ${PHONE}, session_duration_minutes: { type: integer }, phone_number: { $ref: "#phone" } } }`,
    "components: { inputs: { phone: { $anchor: phone, type: string } } }",
  ],
  [
    "a name that is percent-encoded",
    '{ $ref: "#/components/inputs/log%2Din" }',
    `components: { inputs: { log-in: { ${REQUIRED}, properties: { phone_number: ${PHONE}, code: ${PHONE}, session_duration_minutes: { type: integer } } } } }`,
  ],
  [
    "the id of a schema",
    '{ $ref: "https://schemas.example/login" }',
    `components: { inputs: { login: { $id: "https://schemas.example/login", ${REQUIRED}, properties: { phone_number: { $ref: "#/$defs/phone" }, code: ${PHONE}, session_duration_minutes: { type: integer } }, $defs: { phone: ${PHONE} } } } }`,
  ],
  [
    "a part of inputs that stand alone",
    `{ ${REQUIRED}, $defs: { phone: ${PHONE} }, properties: { phone_number: { $ref: "#/$defs/phone" }, code: ${PHONE}, session_duration_minutes: { $ref: "#/components/inputs/minutes" } } }`,
    "components: { inputs: { minutes: { type: integer } } }",
  ],
] as const;

describe.each(FORMS)("inputs that refer to %s", (_, inputs, components) => {
  const words = (number: string) => ["-i", "session_duration_minutes=5", "-i", `phone_number=${number}`];

  test("are checked, run with, and typed", async () => {
    const file = loginWith(inputs, components);
    expect((await understudyCommand(["check", file])).exitCode).toBe(0);
    const { exitCode, out, err } = await understudyCommand([
      "run",
      file,
      ...STILL,
      "--dry-run",
      "--no-secrets-masking",
      ...words("1"),
    ]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(out).toContain('{"phone_number":"1"}');
  });

  test("are refused when they do not fit", async () => {
    const file = loginWith(inputs, components);
    const given = ["-i", '{"phone_number": 1}'];
    const { exitCode, out } = await understudyCommand(["run", file, ...STILL, ...given]);
    expect(exitCode).toBe(1);
    expect(out).toContain('The input "phone_number" must be string; it is number.');
  });
});

test.each([
  ['"#nobody"', '"#nobody", and nothing is there'],
  ['"#/components/inputs/none"', '"#/components/inputs/none", and nothing is there'],
  ['"#/components/%zz"', '"#/components/%zz", and nothing is there'],
  ['"https://schemas.example/login"', '"https://schemas.example/login", and nothing is there'],
  ['"#/workflows/0/inputs"', '"#/workflows/0/inputs", and it leads back to itself'],
])("inputs that refer to %s are told at the reference", async (reference, message) => {
  const file = loginWith(`{ $ref: ${reference} }`, "");
  const { exitCode, out } = await understudyCommand(["run", file, ...STILL]);
  expect(exitCode).toBe(2);
  expect(out).toMatch(/^\S+login\.yml:20:15 error arazzo\/inputs-schema\n/);
  expect(out).toContain(`The inputs refer to ${message}.\n`);
  expect(out).toContain("fix: Correct the reference.\n");
});
