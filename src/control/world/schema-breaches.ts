import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { didYouMean } from "../../document/nearest.ts";
import { formatPointer, parsePointer } from "../../document/pointer.ts";

/** How a value breaks its schema, in words for the person who wrote it. */
export interface SchemaBreach {
  /** Where; for a name that should not be there, that name. */
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/** Every breach, so that all can be corrected at once. */
export function schemaBreaches(value: unknown, schema: object): SchemaBreach[] {
  // A document is read whenever it changes, but ajv compiles a schema that it knows only once.
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  // It only repeats the breach of the name itself.
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== "propertyNames").map(toBreach);
}

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  verbose: true,
  validateSchema: false,
  logger: false,
});
addFormats.default(ajv);

function toBreach(error: ErrorObject): SchemaBreach {
  const { message, fix, child } = (WORDS[error.keyword] ?? otherwise)(error);
  const pointer = child === undefined ? error.instancePath : error.instancePath + formatPointer([child]);
  return { pointer, message: `${subjectOf(error.instancePath)} ${message}`, fix };
}

/** `members.ada.email_address`, which is easier to read than a pointer. */
function subjectOf(pointer: string): string {
  return pointer === "" ? "The document" : parsePointer(pointer).join(".");
}

interface Words {
  readonly message: string;
  readonly fix: string;
  /** The property of the subject that is to blame. */
  readonly child?: string;
}

const WORDS: Readonly<Record<string, (error: ErrorObject) => Words>> = {
  required: ({ params }) => ({
    message: `lacks "${params.missingProperty}".`,
    fix: `Add "${params.missingProperty}".`,
  }),
  dependentRequired: ({ params }) => ({
    message: `has "${params.property}" without "${params.missingProperty}".`,
    fix: `Add "${params.missingProperty}".`,
    child: params.property,
  }),
  additionalProperties: ({ params, parentSchema }) => {
    const child = String(params.additionalProperty);
    const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
    const fix = didYouMean(child, known, `Remove it, or write one of ${known.join(", ")}.`);
    return { message: `has no property "${child}".`, fix, child };
  },
  type: ({ data, params }) => {
    const types = [params.type].flat() as string[];
    return { message: `must be ${nounsOf(types)}, and is ${kindOf(data)}.`, fix: fixOfType(types, data) };
  },
  enum: ({ data, params }) => {
    const allowed = (params.allowedValues as readonly unknown[]).map(String);
    const list = allowed.join(", ");
    return {
      message: `must be one of ${list}, and is ${shown(data)}.`,
      fix: didYouMean(String(data), allowed, `Write one of ${list}.`),
    };
  },
  pattern: (error) => {
    const { data, params, propertyName } = error;
    if (propertyName === undefined) {
      return { message: `is ${shown(data)}, which is not well formed.`, fix: fixOfPattern(error) };
    }
    return {
      message: `has the name ${shown(propertyName)}, which must match ${params.pattern}.`,
      fix: "Begin it with a letter, and go on with letters, digits, dots, hyphens and underscores.",
      child: propertyName,
    };
  },
  format: ({ data, params }) => ({
    message: `is ${shown(data)}, which is no ${params.format}.`,
    fix: `Write it like ${EXAMPLES[params.format] ?? `a ${params.format}`}.`,
  }),
  minimum: ({ params }) => ({ message: `must be at least ${params.limit}.`, fix: "Write a larger number." }),
  maximum: ({ params }) => ({ message: `must be at most ${params.limit}.`, fix: "Write a smaller number." }),
  minItems: ({ params }) => ({ message: `must have ${params.limit} at least.`, fix: "Add to the list." }),
  uniqueItems: () => ({ message: "lists something twice.", fix: "Keep one of the two." }),
};

const otherwise = ({ message }: ErrorObject): Words => ({
  message: `${message}.`,
  fix: "Correct the value.",
});

const EXAMPLES: Readonly<Record<string, string>> = {
  "date-time": "2026-01-01T00:00:00Z",
  email: "ada@acme.example",
};

const NOUNS: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  object: "a map",
  array: "a list",
};

const nounsOf = (types: readonly string[]): string => types.map((type) => NOUNS[type] ?? type).join(" or ");

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return NOUNS.array ?? "";
  return typeof value === "boolean" ? String(value) : (NOUNS[typeof value] ?? typeof value);
}

/** The mistakes that YAML makes easy: `+12025550100` is a number there, and nothing after a colon is null. */
function fixOfType(types: readonly string[], value: unknown): string {
  if (types.includes("string") && (typeof value === "number" || typeof value === "boolean")) {
    return "Put it in quotes.";
  }
  if (value === null && types.includes("object")) return "Write {} where there is nothing to say.";
  return `Write ${nounsOf(types)}.`;
}

/** A pattern says little to a person, but its property may have a description. */
const fixOfPattern = ({ parentSchema, params }: ErrorObject): string =>
  typeof parentSchema?.description === "string"
    ? parentSchema.description
    : `It must match ${params.pattern}.`;

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
