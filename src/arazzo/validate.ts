import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Diagnostic } from "../document/diagnostic.ts";
import { nearest } from "../document/nearest.ts";
import { formatPointer } from "../document/pointer.ts";
import type { TextDocument } from "../document/text-document.ts";
import { arazzoError } from "./codes.ts";
import { ARAZZO_SCHEMA } from "./schema.ts";

let compiled: ValidateFunction | undefined;

function validator(): ValidateFunction {
  if (compiled === undefined) {
    const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateSchema: false });
    ajv.addVocabulary(["fault"]);
    compiled = ajv.compile(ARAZZO_SCHEMA);
  }
  return compiled;
}

/** Every way in which the document breaks the structure that the specification gives it. */
export function validateStructure(document: TextDocument): Diagnostic[] {
  const validate = validator();
  if (validate(document.value)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword, schemaPath }) => {
    // What lies behind `if` and `oneOf` speaks for itself; these two only repeat it.
    return keyword !== "if" && keyword !== "propertyNames" && !schemaPath.includes("/oneOf/");
  });
  // A document of another version breaks rules that are not its own: say the one thing that matters.
  const version = errors.find(({ instancePath }) => instancePath === "/arazzo");
  if (version !== undefined) return [wrongVersion(version.data, document)];
  return errors.map((error) => toDiagnostic(error, document));
}

function wrongVersion(version: unknown, document: TextDocument): Diagnostic {
  return arazzoError(
    "arazzo/version",
    document.placeOf("/arazzo"),
    `"arazzo" is ${JSON.stringify(version)}, and only versions 1.0.x are supported.`,
    'Write "arazzo: 1.0.1" and keep to what version 1.0 offers.',
  );
}

function toDiagnostic(error: ErrorObject, document: TextDocument): Diagnostic {
  const { instancePath, keyword } = error;
  const [message, fix, child] = (WORDS[keyword] ?? otherwise)(error);
  const at = child === undefined ? instancePath : `${instancePath}${formatPointer([child])}`;
  return arazzoError("arazzo/schema", document.placeOf(at), `${subject(instancePath)} ${message}`, fix);
}

/** What is wrong, what to do, and the property of the subject that is to blame. */
type Words = (error: ErrorObject) => [message: string, fix: string, child?: string];

const WORDS: Readonly<Record<string, Words>> = {
  required: ({ params }) => [`lacks "${params.missingProperty}".`, `Add "${params.missingProperty}".`],
  additionalProperties: ({ params, parentSchema }) => {
    const name = String(params.additionalProperty);
    const near = nearest(name, Object.keys((parentSchema as { properties?: object }).properties ?? {}));
    const fix = near === undefined ? "Remove it; own properties begin with x-." : `Did you mean "${near}"?`;
    return [`has no property "${name}".`, fix, name];
  },
  type: ({ params }) => {
    const type = [params.type].flat().join(" or ");
    return [`must be of type ${type}.`, `Write a value of type ${type}.`];
  },
  enum: ({ params }) => {
    const allowed = (params.allowedValues as readonly string[]).join(", ");
    return [`must be one of ${allowed}.`, `Write one of ${allowed}.`];
  },
  pattern: ({ data, params, propertyName }) => [
    `does not allow ${JSON.stringify(propertyName ?? data)}: it must match ${params.pattern}.`,
    "Use letters, digits, hyphens and underscores.",
    ...(propertyName === undefined ? ([] as const) : ([propertyName] as const)),
  ],
  minItems: () => ["is empty.", "Add one at least."],
  oneOf: ({ parentSchema }) => {
    const fault = (parentSchema as { fault?: string }).fault ?? "must match exactly one form";
    return [`is ambiguous: ${fault}.`, "Keep exactly one of them."];
  },
};

const otherwise: Words = ({ message }) => [`${message}.`, "Correct the value."];

function subject(pointer: string): string {
  return pointer === "" ? "The document" : pointer;
}
