import type { Ajv2020, ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { DocumentError, errorDiagnostic } from "../document/diagnostic.ts";
import { onceFor } from "../document/once.ts";
import { formatFragment, formatPointer } from "../document/pointer.ts";
import { ajvWith } from "../schema/formats.ts";
import { type Description, type Operation, type Parameter, valueAt } from "./description.ts";
import { declaredStatus } from "./media-type.ts";
import { parameterReader } from "./read-parameter.ts";

/** One way in which a value breaks its schema. */
export interface Breach {
  /** JSON Pointer to the offending value; for an absent property, to where it should be. */
  readonly pointer: string;
  /** The JSON Schema keyword that it breaks: `type`, `required`, `pattern` … */
  readonly keyword: string;
  readonly message: string;
}

export type Validate = (value: unknown) => readonly Breach[];

const NO_BREACHES: readonly Breach[] = [];

const known = new WeakMap<object, Validators>();

/** Compiling them is most of a start, so all who hold the same description to account share its validators. */
export function validatorsOf(description: Description): Validators {
  const document = description.document.value as object;
  const validators = known.get(document) ?? new Validators(description);
  known.set(document, validators);
  return validators;
}

/** The validators of one description: each compiles when first asked for, and once. */
export class Validators {
  readonly #description: Description;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, Validate>();
  /** How the texts of a parameter are read. */
  readonly read = onceFor((parameter: Parameter) => parameterReader(this.#description, parameter));

  constructor(description: Description) {
    this.#description = description;
    this.#ajv = ajvWith({ allErrors: true });
    this.#ajv.addSchema(description.document.value as object, "description");
  }

  request({ requestSchemaPointer: pointer }: Operation): Validate | undefined {
    return pointer === undefined ? undefined : this.at(pointer);
  }

  /** Undefined when the operation does not declare this status, not by its range nor by default. */
  reply(operation: Operation, status: number): Validate | undefined {
    const declared = declaredStatus(operation, status);
    if (declared === undefined) return undefined;
    const pointer = operation.responses.get(declared)?.schemaPointer;
    return pointer === undefined ? accept : this.at(pointer);
  }

  parameter(parameter: Parameter): Validate {
    const pointer = `${parameter.pointer}/schema`;
    return valueAt(this.#description, pointer) === undefined ? accept : this.at(pointer);
  }

  /** Of the schema that stands at this place of the description. */
  at(pointer: string): Validate {
    const validate = this.#compiled.get(pointer) ?? breachesOf(this.#compile(pointer));
    this.#compiled.set(pointer, validate);
    return validate;
  }

  #compile(pointer: string): ValidateFunction {
    try {
      return this.#ajv.compile({ $ref: `description${formatFragment(pointer)}` });
    } catch (error) {
      const message = `This schema cannot be used: ${error instanceof Error ? error.message : error}.`;
      const fix = "Correct the schema, or what it refers to.";
      const place = this.#description.document.placeOf(pointer);
      throw new DocumentError([errorDiagnostic("openapi/unusable-schema", message, fix, place)]);
    }
  }
}

const accept: Validate = () => NO_BREACHES;

const breachesOf =
  (compiled: ValidateFunction): Validate =>
  (value) =>
    compiled(value) ? NO_BREACHES : (compiled.errors ?? []).map(toBreach);

function toBreach(error: ErrorObject): Breach {
  const { keyword, instancePath, params } = error;
  const said = NAMED[keyword];
  if (said)
    return { pointer: instancePath + formatPointer([params[said.name]]), keyword, message: said.message };
  const allowed = keyword === "enum" ? `: ${params.allowedValues.join(", ")}` : "";
  return { pointer: instancePath, keyword, message: `${error.message}${allowed}` };
}

/** Breaches of a property that the validator reports of the object. */
const NAMED: Readonly<Record<string, { readonly name: string; readonly message: string }>> = {
  required: { name: "missingProperty", message: "is required" },
  additionalProperties: { name: "additionalProperty", message: "is not known" },
};
