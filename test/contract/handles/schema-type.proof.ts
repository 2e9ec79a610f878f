import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { typeOfSchema } from "../../../src/contract/handles/schema-type.ts";
import { printType } from "../../../src/contract/handles/type-text.ts";
import { isNode } from "../../../src/document/node.ts";
import { lostReferences } from "../../../src/schema/references.ts";
import { schemaAt } from "../../../src/schema/resolve.ts";
import { type GeneratedSchemas, generatedSchemas, values } from "../../schema/generated-schemas.ts";
import { complaints } from "./compiled.ts";

const folder = mkdtempSync(join(tmpdir(), "understudy-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whoever describes properties or items means an object or a list, and the types take it so. */
function withTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTypes);
  if (!isNode(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTypes(one)]));
  if ("type" in value) return inner;
  if (["properties", "required"].some((word) => word in value)) return { ...inner, type: "object" };
  return "items" in value ? { ...inner, type: "array" } : inner;
}

type Takes = (value: unknown) => unknown;

/** Undefined where the validator cannot make code of the schema. */
function validatorOf(root: unknown): Takes | undefined {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false });
  try {
    return ajv.addSchema(root as object, "document").compile({ $ref: "document#/asked" });
  } catch {
    return undefined;
  }
}

function isTaken(takes: Takes, value: unknown): boolean {
  try {
    return takes(value) === true;
  } catch {
    return false;
  }
}

/** Values that fit their schema, each as a constant of the type of that schema. */
function constants(generated: GeneratedSchemas, some: readonly unknown[], index: number): readonly string[] {
  const root = withTypes(generated);
  const schema = schemaAt(root, "/asked");
  const takes = lostReferences(schema).length > 0 ? undefined : validatorOf(root);
  if (takes === undefined) return [];
  const type = `type T${index} = ${printType(typeOfSchema(schema, "given"), 0, 80)};\n`;
  const fitting = some.filter((value) => isTaken(takes, value));
  return fitting.map((value, nth) => {
    const name = `${index}_${nth}`;
    const written = `${JSON.stringify(value)}${value === null ? "" : " as const"}`;
    return `${nth === 0 ? type : ""}const v${name} = ${written};\nexport const c${name}: T${index} = v${name};\n`;
  });
}

test("whatever fits a schema fits its type, and every type compiles", () => {
  const pairs = fc.tuple(generatedSchemas, fc.array(values, { minLength: 10, maxLength: 20 }));
  const written = fc
    .sample(pairs, { numRuns: 1_500, seed: 1 })
    .flatMap(([root, some], index) => constants(root, some, index));
  expect(written.length).toBeGreaterThan(1_000);
  // A value with none of the names of a type that needs none of them is taken for a slip, which it is.
  const told = complaints({ "values.ts": written.join("") }, folder).filter(
    (one) => !one.includes("has no properties in common with"),
  );
  expect(told).toEqual([]);
});
