import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { DocumentError } from "../document/diagnostic.ts";
import { formatFragment, formatPointer, resolvePointer } from "../document/pointer.ts";
import type { Description, Operation, Parameter } from "./description.ts";
import { parameterReader, type ReadParameter } from "./read-parameter.ts";

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
  readonly #readers = new Map<Parameter, ReadParameter>();

  constructor(description: Description) {
    this.#description = description;
    // `strict: false`: OpenAPI keeps keywords of its own beside those of JSON Schema.
    this.#ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, logger: false });
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(description.document.value as object, "description");
  }

  request(operation: Operation): Validate | undefined {
    return this.#at(operation.requestSchemaPointer);
  }

  /** Undefined when the operation does not declare this status, not by its range nor by default. */
  reply({ responses }: Operation, status: number): Validate | undefined {
    const range = `${String(status).charAt(0)}XX`;
    const response = responses.get(String(status)) ?? responses.get(range) ?? responses.get("default");
    return response && (this.#at(response.schemaPointer) ?? accept);
  }

  /** Of the schema that stands at this place of the description. */
  at(schemaPointer: string): Validate {
    return this.#at(schemaPointer) ?? accept;
  }

  parameter(parameter: Parameter): Validate {
    const pointer = `${parameter.pointer}/schema`;
    const hasSchema = resolvePointer(this.#description.document.value, pointer) !== undefined;
    return (hasSchema && this.#at(pointer)) || accept;
  }

  #at(pointer: string | undefined): Validate | undefined {
    if (pointer === undefined) return undefined;
    const known = this.#compiled.get(pointer);
    if (known) return known;
    const validate = breachesOf(this.#compile(pointer));
    this.#compiled.set(pointer, validate);
    return validate;
  }

  /** How the texts of a parameter are read. */
  read(parameter: Parameter): ReadParameter {
    const known = this.#readers.get(parameter);
    if (known) return known;
    const reader = parameterReader(this.#description, parameter);
    this.#readers.set(parameter, reader);
    return reader;
  }

  #compile(pointer: string): ValidateFunction {
    try {
      return this.#ajv.compile({ $ref: `description${formatFragment(pointer)}` });
    } catch (error) {
      const { document } = this.#description;
      throw new DocumentError([
        {
          code: "openapi/unusable-schema",
          severity: "error",
          message: `This schema cannot be used: ${error instanceof Error ? error.message : error}.`,
          place: document.placeOf(pointer),
          fix: "Correct the schema, or what it refers to.",
        },
      ]);
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
