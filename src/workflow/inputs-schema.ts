import type { Ajv2020, ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { didYouMean } from "../document/nearest.ts";
import { isNode, jsonType, type Node } from "../document/node.ts";
import { onceFor } from "../document/once.ts";
import { formatFragment, resolvePointer } from "../document/pointer.ts";
import { ajvWith, formatsOf } from "../schema/formats.ts";
import {
  conjunctionOf,
  declaredProperty,
  defaultOf,
  isOpen,
  propertyNames,
  requiredOf,
} from "../schema/parts.ts";
import { everyOf, type Schema, type WrittenSchema } from "../schema/schema.ts";
import { shapesOf } from "../schema/shapes.ts";

/** One way in which the inputs break their schema. */
export interface InputBreach {
  /** The name of the input. */
  readonly input: string;
  readonly message: string;
}

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
  readonly schema: WrittenSchema;
  #validate: ValidateFunction | undefined;

  constructor(schema: WrittenSchema) {
    this.schema = schema;
    const parts = conjunctionOf(schema);
    this.names = propertyNames(parts);
    this.required = requiredOf(parts);
    const names = [...this.names];
    this.defaults = new Set(names.filter((name) => defaultOf(parts, name) !== undefined));
    this.secrets = new Set(names.filter((name) => isSecret(this.declared(name))));
    this.open = schema.value === true || isOpen(parts);
  }

  /** The input that a name reads, and what of it: `$inputs.user.name` reads "user" unless one is called "user.name". */
  pathOf(name: string): readonly string[] {
    return this.names.has(name) ? [name] : name.split(".");
  }

  /** All that is said of an input by its name. */
  declared(name: string): Schema {
    return everyOf(declaredProperty(conjunctionOf(this.schema), name));
  }

  /** Throws when the schema is none; asked once, up front, so that a run never meets it. */
  compile(): ValidateFunction {
    this.#validate ??= compiled(this.schema);
    return this.#validate;
  }

  /** What to write instead of a name that is no input. */
  hintFor(name: string): string {
    return didYouMean(name, this.names, `It has ${[...this.names].join(", ") || "none"}.`);
  }

  /** The name that is no input, and what it was probably meant to be. */
  unknownInput(given: Iterable<string>): InputBreach | undefined {
    if (this.open) return undefined;
    for (const input of given) {
      if (this.names.has(input)) continue;
      return { input, message: `The workflow has no input "${input}". ${this.hintFor(input)}` };
    }
    return undefined;
  }

  /** Fills defaults into `values`; reports what is wrong, but not that a `late` input is still missing. */
  check(values: Record<string, unknown>, late: ReadonlySet<string>): readonly InputBreach[] {
    const validate = this.compile();
    if (validate(values)) return [];
    return (validate.errors ?? []).flatMap((error) => {
      const breach = inputBreach(error, values);
      return breach === undefined || (isMissing(error) && late.has(breach.input)) ? [] : [breach];
    });
  }
}

const isMissing = ({ keyword, instancePath }: ErrorObject): boolean =>
  keyword === "required" && instancePath === "";

function inputBreach(error: ErrorObject, values: Readonly<Record<string, unknown>>): InputBreach | undefined {
  const { instancePath, keyword, message, params } = error;
  if (isMissing(error)) {
    const input = String(params.missingProperty);
    return { input, message: `The input "${input}" is required and was not given.` };
  }
  // These only repeat the breaches behind them.
  if (keyword === "if" || keyword === "$ref") return undefined;
  const [, input = "", ...rest] = instancePath.split("/");
  const where = rest.length === 0 ? "" : ` at /${rest.join("/")}`;
  if (input === "") return { input, message: `The inputs ${message}.` };
  // The value itself is not shown: it may be a code, a token or a secret.
  const given = keyword === "type" ? `; it is ${jsonType(resolvePointer(values, instancePath))}` : "";
  const allowed = keyword === "enum" ? `: ${(params.allowedValues as unknown[]).join(", ")}` : "";
  return { input, message: `The input "${input}"${where} ${message}${allowed}${given}.` };
}

const isSecret = (schema: Schema): boolean =>
  shapesOf(schema).some((shape) => formatsOf(shape).includes("password"));

const DOCUMENT = "document";

function compiled({ value, pointer = "", resource: { root } }: WrittenSchema): ValidateFunction {
  if (value === undefined || !isNode(root)) return newAjv().compile({});
  return ajvWithin(root).compile({ $ref: DOCUMENT + formatFragment(value === root ? "" : pointer) });
}

const newAjv = (): Ajv2020 => ajvWith({ allErrors: true, useDefaults: true });

/** Knows the whole document, for the references of its schemas lead anywhere in it. */
const ajvWithin = onceFor((root: Node) => newAjv().addSchema(root, DOCUMENT));
