import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Diagnostic } from "../document/diagnostic.ts";
import { didYouMean } from "../document/nearest.ts";
import { isNode } from "../document/node.ts";
import { formatPointer } from "../document/pointer.ts";
import type { TextDocument } from "../document/text-document.ts";
import { arazzoDiagnostic } from "./codes.ts";
import type { ArazzoVersion } from "./model.ts";
import { arazzoSchema } from "./schema.ts";

const compiled = new Map<ArazzoVersion, ValidateFunction>();

function validatorOf(version: ArazzoVersion): ValidateFunction {
  const found = compiled.get(version);
  if (found !== undefined) return found;
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateSchema: false });
  ajv.addVocabulary(["breach", "fix", "later"]);
  const validate = ajv.compile(arazzoSchema(version));
  compiled.set(version, validate);
  return validate;
}

const VERSION = /^1\.([01])\.\d+(-.+)?$/;

/** Every way in which the document breaks the structure that the version it names gives it. */
export function validateStructure(document: TextDocument): Diagnostic[] {
  const { value } = document;
  if (!isNode(value)) {
    const message = "The document must be of type object.";
    return [said(document, "", message, "Write a value of type object.")];
  }
  const named = value.arazzo;
  const minor = typeof named === "string" ? VERSION.exec(named)?.[1] : undefined;
  // Checked by the rules of another version a document would break many: report the one thing that matters.
  if (minor === undefined) return [wrongVersion(named, document)];
  const validate = validatorOf(minor === "0" ? "1.0" : "1.1");
  if (validate(value)) return [];
  return (validate.errors ?? []).filter(speaks).map((error) => toDiagnostic(error, document));
}

// https://spec.openapis.org/arazzo/v1.1.0.html#versions
function wrongVersion(version: unknown, document: TextDocument): Diagnostic {
  const [message, fix] =
    version === undefined
      ? ['This is not an Arazzo document: "arazzo" is absent.', 'Begin the document with "arazzo: 1.0.1".']
      : [
          `"arazzo" is ${JSON.stringify(version)}, and only versions 1.0.x and 1.1.x are supported.`,
          'Write "arazzo: 1.1.0" and keep to what version 1.1 offers.',
        ];
  return arazzoDiagnostic("error", "arazzo/version", document, "/arazzo", message, fix);
}

const said = (document: TextDocument, pointer: string, message: string, fix: string): Diagnostic =>
  arazzoDiagnostic("error", "arazzo/schema", document, pointer, message, fix);

/** What lies behind `if` and `oneOf` speaks for itself; these only repeat it. */
const speaks = ({ keyword, schemaPath }: ErrorObject): boolean =>
  keyword !== "if" && keyword !== "propertyNames" && !/\/(oneOf|not)\//.test(schemaPath);

function toDiagnostic(error: ErrorObject, document: TextDocument): Diagnostic {
  const { instancePath, keyword } = error;
  const [message, fix, child] = (WORDS[keyword] ?? otherwise)(error);
  const at = child === undefined ? instancePath : `${instancePath}${formatPointer([child])}`;
  return said(document, at, `${instancePath || "The document"} ${message}`, fix);
}

/** What is wrong, what to do, and the property of the subject that it is about. */
type Words = (error: ErrorObject) => [message: string, fix: string, child?: string];

/** The part of a schema that is written for people. */
interface Spoken {
  readonly breach?: string;
  readonly fix?: string;
  readonly later?: readonly string[];
  readonly properties?: object;
}

const spoken = ({ parentSchema }: ErrorObject): Spoken => (parentSchema ?? {}) as Spoken;

const WORDS: Readonly<Record<string, Words>> = {
  required: ({ params }) => [`lacks "${params.missingProperty}".`, `Add "${params.missingProperty}".`],
  additionalProperties: (error) => {
    const name = String(error.params.additionalProperty);
    const { properties = {}, later = [] } = spoken(error);
    if (later.includes(name)) {
      return [`has no property "${name}" in version 1.0.`, 'Write "arazzo: 1.1.0", or remove it.', name];
    }
    const fix = didYouMean(name, Object.keys(properties), "Remove it; own properties begin with x-.");
    return [`has no property "${name}".`, fix, name];
  },
  type: ({ params }) => {
    const type = [params.type].flat().join(" or ");
    return [`must be of type ${type}.`, `Write a value of type ${type}.`];
  },
  enum: ({ params, data }) => {
    const allowed = params.allowedValues as readonly string[];
    const oneOf = `Write one of ${allowed.join(", ")}.`;
    const fix = typeof data === "string" ? didYouMean(data, allowed, oneOf) : oneOf;
    return [`must be one of ${allowed.join(", ")}.`, fix];
  },
  pattern: (error) => {
    const { breach, fix = "Use letters, digits, hyphens and underscores." } = spoken(error);
    const { data, params, propertyName } = error;
    if (breach !== undefined) return [`is ${JSON.stringify(data)}, which ${breach}.`, fix];
    const value = JSON.stringify(propertyName ?? data);
    const message = `does not allow ${value}: it must match ${params.pattern}.`;
    return propertyName === undefined ? [message, fix] : [message, fix, propertyName];
  },
  minItems: () => ["is empty.", "Add one at least."],
  minLength: () => ["is empty.", "Write a text."],
  minimum: ({ params }) => [`must not be less than ${params.limit}.`, `Write ${params.limit} or more.`],
  uniqueItems: ({ params }) => ["holds the same entry twice.", "Remove one of them.", String(params.i)],
  not: (error) => [`${spoken(error).breach}.`, spoken(error).fix ?? "Correct the value."],
  oneOf: (error) =>
    error.params.passingSchemas === null
      ? [`is incomplete: ${spoken(error).breach}.`, "Add one of them."]
      : [`is ambiguous: ${spoken(error).breach}.`, "Keep exactly one of them."],
};

const otherwise: Words = ({ message }) => [`${message}.`, "Correct the value."];
