import { describe, expect, test } from "vitest";
import type { RuleOptions } from "../../../src/contract/rule.ts";
import { missingDescription } from "../../../src/contract/rules/missing-description.ts";
import { untypedInput } from "../../../src/contract/rules/untyped-input.ts";
import { writtenSecret } from "../../../src/contract/rules/written-secret.ts";
import { bare, foundBy, object, step, text } from "./found-by.ts";

const operations = { "POST /send": { "200": bare } };
const OK = ["$statusCode == 200"];

test("what nobody has described is noted", () => {
  expect(foundBy(missingDescription, { operations, workflow: { steps: [step(OK)] } })).toEqual([
    "/info: note The document does not say what it is for. Add a summary or a description to info.",
    '/workflows/0/workflowId: note The workflow "w" does not say what it is for. Add a summary or a description.',
    '/workflows/0/steps/0/stepId: note The step "s" does not say what it does. Add a description.',
  ]);
});

test("nothing is said of what is described", () => {
  const info = { title: "T", version: "1", summary: "It sends." };
  const workflow = { description: "It sends.", steps: [step(OK, { description: "It sends." })] };
  expect(foundBy(missingDescription, { operations, workflow, document: { info } })).toEqual([]);
});

describe("a required input without a type", () => {
  const ofInputs = (inputs: unknown, components: unknown = {}) =>
    foundBy(untypedInput, { operations, workflow: { inputs, steps: [step(OK)] }, document: { components } });
  const FIX = 'Add a type, such as type: string, to "a".';

  test("is a warning, where it stands", () => {
    expect(ofInputs(object({ a: { description: "What?" } }, { required: ["a"] }))).toEqual([
      `/workflows/0/inputs/properties/a: warning The required input "a" has no type. ${FIX}`,
    ]);
    expect(ofInputs(object({}, { required: ["a"] }))).toEqual([
      `/workflows/0/inputs/required/0: warning The required input "a" has no type. ${FIX}`,
    ]);
    const components = { inputs: { all: object({}, { required: ["a"] }) } };
    expect(ofInputs({ $ref: "#/components/inputs/all" }, components)).toEqual([
      `/workflows/0/inputs: warning The required input "a" has no type. ${FIX}`,
    ]);
  });

  test.each([
    ["typed", object({ a: text }, { required: ["a"] })],
    ["one of a few values", object({ a: { enum: ["x", 1] } }, { required: ["a"] })],
    ["a reference", object({ a: { $ref: "#/components/inputs/a" } }, { required: ["a"] })],
    ["not required", object({ a: {} })],
  ])("nothing is said of one that is %s", (_, inputs) => {
    expect(ofInputs(inputs, { inputs: { a: text } })).toEqual([]);
  });
});

describe("a secret that is written into the document", () => {
  const FIX = "Replace it by an input with format: password, and the secret by a new one.";
  const header = (value: string) =>
    foundBy(writtenSecret, {
      operations,
      workflow: { steps: [step(OK, { parameters: [{ name: "Authorization", in: "header", value }] })] },
    });
  const field = (name: string, value: unknown, options: RuleOptions = {}) =>
    foundBy(
      writtenSecret,
      { operations, workflow: { steps: [step(OK, { requestBody: { payload: { [name]: value } } })] } },
      options,
    );
  // Put together here, so that nobody who looks for secrets finds one in this file.
  const random = ["q7Zp2LmX", "9vRt4KwB", "8sYd"].join("");
  const jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0NTY3ODkwIn0", random].join(".");

  test.each([
    [`Basic ${Buffer.from("project:secret").toString("base64")}`, "A password for HTTP Basic"],
    [`Bearer ${random}`, "A bearer token"],
    [`Bearer ${jwt}`, "A JSON Web Token"],
    [random, 'What looks like the value of "Authorization"'],
  ])("in a header: case %#", (value, what) => {
    expect(header(value)).toEqual([
      `/workflows/0/steps/0/parameters/0/value: error ${what} is written into the document. ${FIX}`,
    ]);
  });

  test.each([
    ["anything", jwt, "A JSON Web Token"],
    ["clientSecret", random, 'What looks like the value of "clientSecret"'],
  ])("in the field %s", (name, value, what) => {
    expect(field(name, value)).toEqual([
      `/workflows/0/steps/0/requestBody/payload/${name}: error ${what} is written into the document. ${FIX}`,
    ]);
  });

  test("inside a payload that is written as text", () => {
    const payload = `{ "id": "{$inputs.id}", "key": "${jwt}" }`;
    const workflow = { inputs: object({ id: text }), steps: [step(OK, { requestBody: { payload } })] };
    expect(foundBy(writtenSecret, { operations, workflow })).toEqual([
      `/workflows/0/steps/0/requestBody/payload: error A JSON Web Token is written into the document. ${FIX}`,
    ]);
  });

  test("of a vendor's form, once the rule is told of it", () => {
    const secretForms: RuleOptions["secretForms"] = [["A key of Acme", /\bacme-[\w-]{20,}/]];
    expect(field("anything", `acme-${random}`, { secretForms })).toEqual([
      `/workflows/0/steps/0/requestBody/payload/anything: error A key of Acme is written into the document. ${FIX}`,
    ]);
    expect(field("anything", `acme-${random}`)).toEqual([]);
  });

  test("in a URL", () => {
    expect(field("callback", `https://anna:${random}@example.com/`)).toEqual([
      `/workflows/0/steps/0/requestBody/payload/callback: error A password in a URL is written into the document. ${FIX}`,
    ]);
    expect(field("callback", "https://example.com:8080/a@b")).toEqual([]);
  });

  test("as the default of an input", () => {
    const inputs = object({ api_key: { type: "string", default: random } });
    expect(foundBy(writtenSecret, { operations, workflow: { inputs, steps: [step(OK)] } })).toEqual([
      `/workflows/0/inputs/properties/api_key/default: error What looks like the value of "api_key" is written into the document. ${FIX}`,
    ]);
  });

  test.each([
    ["Bearer {$inputs.token}"],
    ["$inputs.token"],
    ["Bearer <your-token-here>"],
    ["Bearer xxxxxxxxxxxxxxxxxx"],
    ["Basic authentication"],
  ])("nothing is said of a header with %s", (value) => {
    const inputs = object({ token: text });
    const parameters = [{ name: "Authorization", in: "header", value }];
    expect(
      foundBy(writtenSecret, { operations, workflow: { inputs, steps: [step(OK, { parameters })] } }),
    ).toEqual([]);
  });

  test.each([
    ["token_type", "urn:ietf:params:oauth:token-type:jwt"],
    ["grant_type", "authorization_code"],
    ["user_id", `user-test-${"q7Zp2LmX9vRt4KwB"}`],
    ["password", "correct horse"],
    ["token", 1234567890123456],
  ])("nothing is said of the field %s with %s", (name, value) => {
    expect(field(name, value)).toEqual([]);
  });
});
