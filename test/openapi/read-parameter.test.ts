import { expect, test } from "vitest";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";
import { parameterReader } from "../../src/openapi/read-parameter.ts";

const description = loadDescription(
  parseDocument(
    `openapi: 3.1.0
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - { name: tame, in: query, schema: { type: boolean } }
        - { name: name, in: query, schema: { type: string } }
        - { name: both, in: query, schema: { type: array, items: { type: boolean } } }
      responses: {}
`,
    "pets.yml",
  ),
);

const reader = (name: string) => {
  const parameter = description.operations.get("listPets")?.parameters.find((one) => one.name === name);
  if (!parameter) throw new Error(`There is no ${name}.`);
  return parameterReader(description, parameter);
};

const BOOLEANS = { yes: true, no: false };

test("a boolean is written true or false", () => {
  const texts = ["true", "false", "1", "True", "yes", ""];
  expect(texts.map((text) => reader("tame")([text]))).toEqual([true, false, "1", "True", "yes", ""]);
});

test("a boolean is written as the reader is told it is, and as nothing else", () => {
  const texts = ["yes", "no", "true", "toString"];
  expect(texts.map((text) => reader("tame")([text], BOOLEANS))).toEqual([true, false, "true", "toString"]);
  expect(reader("both")(["yes", "no"], BOOLEANS)).toEqual([true, false]);
});

test("a text is no boolean, whatever it says", () => {
  expect(reader("name")(["yes"], BOOLEANS)).toBe("yes");
});
