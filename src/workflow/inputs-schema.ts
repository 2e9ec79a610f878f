import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonSchema } from "../arazzo/model.ts";
import { didYouMean } from "../document/nearest.ts";
import { resolvePointer } from "../document/pointer.ts";
import { asSchema } from "../schema/resolve.ts";
import type { Schema } from "../schema/schema.ts";

export interface InputFault {
  /** The input that is wrong. */
  readonly input: string;
  readonly message: string;
}

type SchemaObject = Readonly<Record<string, unknown>>;

/** The inputs that a workflow declares, and the check of those that it is given. */
export class InputsSchema {
  /** The names of all declared inputs. */
  readonly names: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  /** Those that have a value when none is given. */
  readonly defaults: ReadonlySet<string>;
  /** Those that nobody may see: `format: password`. */
  readonly secrets: ReadonlySet<string>;
  /** True when the schema lets inputs pass that it does not name. */
  readonly open: boolean;
  /** `true` where none is written. */
  readonly schema: Schema;
  readonly #schema: JsonSchema;
  #validate: ValidateFunction | undefined;

  /** `root` is the document that a `$ref` of the schema points into. */
  constructor(schema: JsonSchema | undefined, root: unknown) {
    const parts = [...partsOf(schema ?? {}, root, 0)];
    this.names = new Set(parts.flatMap((part) => Object.keys(objectAt(part, "properties"))));
    this.required = new Set(parts.flatMap((part) => (Array.isArray(part.required) ? part.required : [])));
    const those = (wanted: (property: SchemaObject) => boolean) =>
      parts.flatMap((part) => {
        const properties = objectAt(part, "properties");
        return Object.keys(properties).filter((name) => wanted(objectAt(properties, name)));
      });
    this.defaults = new Set(those((property) => property.default !== undefined));
    this.secrets = new Set(those((property) => property.format === "password"));
    this.open = schema === true || parts.some((part) => isOpen(part));
    this.schema = asSchema(schema ?? true, root);
    const components = objectAt(root, "components");
    this.#schema = typeof schema === "object" ? { ...schema, components } : (schema ?? {});
  }

  /** Throws when the schema is none; asked once, up front, so that a run never meets it. */
  compile(): ValidateFunction {
    if (this.#validate === undefined) {
      const ajv = new Ajv2020({
        strict: false,
        allErrors: true,
        useDefaults: true,
        validateSchema: false,
        logger: false,
      });
      addFormats.default(ajv);
      this.#validate = ajv.compile(this.#schema);
    }
    return this.#validate;
  }

  /** The name that is no input, and what it was probably meant to be. */
  unknownInput(given: Iterable<string>): InputFault | undefined {
    if (this.open) return undefined;
    for (const input of given) {
      if (this.names.has(input)) continue;
      const hint = didYouMean(input, this.names, `It has ${listed(this.names)}.`);
      return { input, message: `The workflow has no input "${input}". ${hint}` };
    }
    return undefined;
  }

  /** Fills defaults into `values`; reports what is wrong, but not that a `late` input is still missing. */
  check(values: Record<string, unknown>, late: ReadonlySet<string>): readonly InputFault[] {
    const validate = this.compile();
    if (validate(values)) return [];
    return (validate.errors ?? []).flatMap((error) => {
      const fault = inputFault(error, values);
      return fault === undefined || (isMissing(error) && late.has(fault.input)) ? [] : [fault];
    });
  }
}

const isMissing = ({ keyword, instancePath }: ErrorObject): boolean =>
  keyword === "required" && instancePath === "";

function inputFault(error: ErrorObject, values: Readonly<Record<string, unknown>>): InputFault | undefined {
  const { instancePath, keyword, message, params } = error;
  if (isMissing(error)) {
    const input = String(params.missingProperty);
    return { input, message: `The input "${input}" is required and was not given.` };
  }
  // These only repeat the faults behind them.
  if (keyword === "if" || keyword === "$ref") return undefined;
  const [, input = "", ...rest] = instancePath.split("/");
  const where = rest.length === 0 ? "" : ` at /${rest.join("/")}`;
  if (input === "") return { input, message: `The inputs ${message}.` };
  // The value itself is not shown: it may be a code, a token or a secret.
  const given = keyword === "type" ? `; it is ${typeName(resolvePointer(values, instancePath))}` : "";
  const allowed = keyword === "enum" ? `: ${(params.allowedValues as unknown[]).join(", ")}` : "";
  return { input, message: `The input "${input}"${where} ${message}${allowed}${given}.` };
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function listed(names: ReadonlySet<string>): string {
  return names.size === 0 ? "none" : [...names].join(", ");
}

const isOpen = (schema: SchemaObject): boolean =>
  schema.patternProperties !== undefined ||
  schema.additionalProperties === true ||
  (typeof schema.additionalProperties === "object" && schema.additionalProperties !== null);

/** The schema and all that it is composed of, so that inputs declared through `$ref` or `allOf` count. */
function* partsOf(schema: unknown, root: unknown, depth: number): Generator<SchemaObject> {
  if (typeof schema !== "object" || schema === null || depth > 10) return;
  const object = schema as SchemaObject;
  yield object;
  const { $ref: reference } = object;
  if (typeof reference === "string" && reference.startsWith("#/")) {
    yield* partsOf(resolvePointer(root, reference.slice(1)), root, depth + 1);
  }
  if (Array.isArray(object.allOf)) for (const part of object.allOf) yield* partsOf(part, root, depth + 1);
}

function objectAt(owner: unknown, name: string): SchemaObject {
  const found = resolvePointer(owner, `/${name}`);
  return typeof found === "object" && found !== null ? (found as SchemaObject) : {};
}
