import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { formatPointer, resolvePointer } from "../document/pointer.ts";
import type { Description, Operation, Parameter } from "./description.ts";

/** One way in which a value breaks its schema. */
export interface SchemaFault {
  /** JSON Pointer to the offending value; for an absent property, to where it should be. */
  readonly pointer: string;
  /** The JSON Schema keyword that it breaks: `type`, `required`, `pattern` … */
  readonly keyword: string;
  readonly message: string;
}

export type Validate = (value: unknown) => readonly SchemaFault[];

const NO_FAULTS: readonly SchemaFault[] = [];

/** The validators of one description: each compiles when first asked for, and once. */
export class Validators {
  readonly #description: Description;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, Validate>();

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

  /** Undefined when the operation does not declare this status. */
  reply(operation: Operation, status: number): Validate | undefined {
    const response = operation.responses.get(String(status));
    return response && (this.#at(response.schemaPointer) ?? accept);
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
    const compiled = this.#ajv.compile({ $ref: `description#${encodeURI(pointer)}` });
    const validate = faultsOf(compiled);
    this.#compiled.set(pointer, validate);
    return validate;
  }
}

const accept: Validate = () => NO_FAULTS;

const faultsOf =
  (compiled: ValidateFunction): Validate =>
  (value) =>
    compiled(value) ? NO_FAULTS : (compiled.errors ?? []).map(toFault);

function toFault(error: ErrorObject): SchemaFault {
  const missing = error.keyword === "required" ? formatPointer([error.params.missingProperty]) : "";
  const allowed = error.keyword === "enum" ? `: ${error.params.allowedValues.join(", ")}` : "";
  return {
    pointer: `${error.instancePath}${missing}`,
    keyword: error.keyword,
    message: missing ? "is required" : `${error.message}${allowed}`,
  };
}
