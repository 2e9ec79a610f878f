import { join } from "node:path";
import { descriptions } from "../../mocks/stytch/descriptions.ts";
import { NOT_EMULATED } from "../../mocks/stytch/not-emulated.ts";
import { type Description, type Operation, readDescription, valueAt } from "../../src/openapi/description.ts";
import { compareSchemas } from "./compare-schema.ts";
import { type Suite, verdictOf } from "./suite.ts";

/** Where our descriptions differ from the published ones on purpose. */
const INTENDED: readonly { readonly difference: RegExp; readonly reason: string }[] = [
  {
    difference: / may be null$/,
    reason: "The live API answers null where an object or a text has no value.",
  },
  { difference: /^reply 201 is described besides$/, reason: "Creating a user is documented to answer 201." },
  {
    difference: /\/authentication_factors\[\]\/\w+ is not described$/,
    reason: "Only the factors that an emulated operation can leave behind are described.",
  },
  {
    difference: /\/sequence_order is described besides$/,
    reason: "The page about member sessions documents it; the published description lacks it.",
  },
  {
    difference: /^request\/recovery_codes is not required$/,
    reason: "The published text of totp/migrate says that codes are minted when none are given.",
  },
  {
    difference: /^reply\/intermediate_session_token_expires_at is described besides$/,
    reason: "The official SDKs have it since June 2026; the published description is older.",
  },
  {
    difference: /\/scim_active_connections is described besides$/,
    reason: "Organizations of the live API carry it; the published description lacks it.",
  },
  {
    difference: /\/scim_attributes\/\w+ is not (described|required)$/,
    reason: "SCIM is not emulated: the object is free.",
  },
];

/** What we leave out, by its name and route. */
const leftOut = (theirs: readonly Description[]): string[] => {
  const published = theirs.flatMap(({ operations }) => [...operations.values()]);
  const own = new Set(descriptions().flatMap(({ operations }) => [...operations.keys()]));
  return published.filter(({ id }) => !own.has(id)).map(({ id, method, path }) => `${id}: ${method} ${path}`);
};

const isIntended = (difference: string) => INTENDED.some((entry) => entry.difference.test(difference));

const FILES = ["stytch-consumer-openapi.yml", "stytch-b2b-openapi.yml"];

/** Paths, methods, parameters, fields, types and required marks of every operation that we describe. */
export const published: Suite = {
  title: "Our descriptions against the published ones",
  needs: "published",
  run: (folder) => {
    const theirs = FILES.map((file) => readDescription(join(folder, file)));
    const named = Object.entries(NOT_EMULATED).map(([id, route]) => `${id}: ${route}`);
    const unnamed = leftOut(theirs).filter((one) => !named.includes(one));
    const unknown = named.filter((one) => !leftOut(theirs).includes(one));
    const list = verdictOf("what is not emulated is what is published besides", [...unnamed, ...unknown]);
    const operations = descriptions().flatMap((ours, index) =>
      [...ours.operations.values()].map((operation) => {
        const description = theirs[index];
        const differences = description ? compareOperation(ours, operation, description) : ["There is none."];
        return verdictOf(
          operation.id,
          differences.filter((difference) => !isIntended(difference)),
        );
      }),
    );
    return [list, ...operations];
  },
};

function compareOperation(ours: Description, operation: Operation, theirs: Description): string[] {
  const other = theirs.operations.get(operation.id);
  if (!other) return ["No operation of this id is published."];
  return [
    ...(operation.method === other.method ? [] : [`method is ${operation.method}, not ${other.method}`]),
    ...(operation.path === other.path ? [] : [`path is ${operation.path}, not ${other.path}`]),
    ...compareParameters(operation, other),
    ...compareAt(ours, operation.requestSchemaPointer, theirs, other.requestSchemaPointer, "request"),
    ...compareReplies(ours, operation, theirs, other),
  ];
}

function compareParameters(ours: Operation, theirs: Operation): string[] {
  const name = ({ parameters }: Operation) =>
    parameters.map((it) => `${it.in} ${it.name} ${it.required}`).sort();
  const [our, their] = [name(ours), name(theirs)];
  return String(our) === String(their) ? [] : [`parameters are ${our.join("; ")}, not ${their.join("; ")}`];
}

function compareReplies(
  ours: Description,
  operation: Operation,
  theirs: Description,
  other: Operation,
): string[] {
  const success = operation.responses.get("200") ?? operation.responses.get("201");
  const published = other.responses.get("200");
  return [
    ...(success?.status === "200" ? [] : [`reply ${success?.status} is described besides`]),
    ...compareAt(ours, success?.schemaPointer, theirs, published?.schemaPointer, "reply"),
  ];
}

function compareAt(
  ours: Description,
  our: string | undefined,
  theirs: Description,
  their: string | undefined,
  at: string,
) {
  if (our === undefined || their === undefined)
    return our === their ? [] : [`${at} has a body on one side only`];
  const left = { root: ours.document.value, schema: valueAt(ours, our) };
  return compareSchemas(left, { root: theirs.document.value, schema: valueAt(theirs, their) }, at);
}
