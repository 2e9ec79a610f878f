import { isNode } from "../../../document/node.ts";
import { formatPointer } from "../../../document/pointer.ts";
import type { Template } from "../../../expression/template.ts";
import { essence } from "../../../openapi/media-type.ts";
import { validatorsOf } from "../../../openapi/validators.ts";
import { ANY } from "../../../schema/at.ts";
import { OTHERS, type SchemaShift } from "../../../schema/compare.ts";
import { conjunctionOf, propertyNames } from "../../../schema/parts.ts";
import { pointerOf } from "../../../schema/schema.ts";
import { inputLeftOut } from "../../sent/value.ts";
import { type Change, givenShift, quoted, shiftImpact, shiftWords, type Told } from "../change.ts";
import { type ComparedOperation, compareSchemas, mayBeLeftOut, tellOf } from "./compared.ts";

export function* compareRequest(compared: ComparedOperation): Generator<Change> {
  const { before, after } = compared;
  const [old, now] = [before.operation.requestBody, after.operation.requestBody];
  const written = after.written.requestBody;
  if (written?.payload === undefined) {
    if (now?.required && !old?.required) yield tellOf(compared, bodyRequired(compared), "/requestBody");
    return;
  }
  const type = written.contentType;
  const takes = (types: readonly string[] = []) =>
    types.some((one) => type !== undefined && essence(one) === essence(type));
  if (takes(old?.contentTypes) && !takes(now?.contentTypes)) {
    const told = mediaTypeLost(compared, type ?? "", now?.contentTypes);
    yield tellOf(compared, told, "/requestBody/content");
  }
  const [pointer, pointerNow] = [before.operation.requestSchemaPointer, after.operation.requestSchemaPointer];
  if (pointer === undefined || pointerNow === undefined) return;
  yield* compareSchemas(compared, "the request", [pointer, pointerNow], (shift) =>
    fieldChange(shift, givenAt(after.body?.payload, shift.path), compared),
  );
}

const bodyRequired = ({ call }: ComparedOperation): Told => ({
  code: "change/body-required",
  message: `${call} requires a body now, and the step sends none.`,
  fix: "Add a requestBody to the step.",
});

const mediaTypeLost = ({ call }: ComparedOperation, type: string, types: readonly string[] = []): Told => ({
  code: "change/body-type",
  message: `${call} no longer takes ${type}, which the step sends.`,
  fix:
    types.length === 0 ? "Take the payload out of the step." : `Write the payload as ${types.join(" or ")}.`,
});

/** `met` where the step does what is asked already; undefined where the change is about what it does not send. */
function fieldChange(
  shift: SchemaShift,
  given: Given,
  compared: ComparedOperation,
): Told | "met" | undefined {
  if (shift.kind === "required") return requiredField(shift, given, compared);
  if (given.kind === "absent") return undefined;
  const place = formatPointer(shift.path) || "the payload";
  if (shift.kind === "removed") return given.kind === "value" ? removedField(shift, place) : undefined;
  const literal = given.kind === "value" && given.template.kind === "literal" ? given.template : undefined;
  if (literal !== undefined && isTaken(literal.value, shift, compared)) return "met";
  if (shift.kind !== "values") return undefined;
  if (shift.keyword === OTHERS && shift.direction === "narrower" && given.kind === "value") {
    return closedFields(shift, given.template, compared);
  }
  const impact = shiftImpact(shift);
  return givenShift(
    "field",
    given.kind === "unknown" && impact === "breaking" ? "risky" : impact,
    `Of ${place}, which the step sends to ${compared.call}, ${shiftWords(shift)}.`,
    "Check what the step sends, and the input that feeds it.",
  );
}

/** Nothing is lost when all that is sent is declared. */
function closedFields(shift: SchemaShift, template: Template, { call }: ComparedOperation): Told | "met" {
  const place = formatPointer(shift.path) || "the payload";
  const told = { code: "change/field-narrowed", fix: "Take out what is not declared." } as const;
  if (template.kind !== "map") {
    const message = `Of ${place}, which the step sends to ${call}, ${shiftWords(shift)}.`;
    return { ...told, impact: "risky", message };
  }
  // A field that was declared is told where it is gone.
  const declared = [shift.before, shift.after].flatMap((schema) => [...propertyNames(conjunctionOf(schema))]);
  const refused = template.entries.map(([name]) => name).filter((name) => !declared.includes(name));
  if (refused.length === 0) return "met";
  const message = `Of ${place}, which the step sends to ${call}, ${quoted(refused)} is refused now: it is not declared.`;
  return { ...told, message };
}

/** A value that is written out can be held against the schema as it is now. */
const isTaken = (value: unknown, { after }: SchemaShift, compared: ComparedOperation): boolean =>
  validatorsOf(compared.after.source.description).at(pointerOf(after) ?? "")(value).length === 0;

const removedField = (shift: SchemaShift, place: string): Told => ({
  code: "change/field-removed",
  impact: shiftImpact(shift),
  message:
    shift.kind === "removed" && shift.closed
      ? `The field ${place}, which the step sends, is gone, and fields that are not declared are refused.`
      : `The field ${place}, which the step sends, is no longer declared.`,
  fix: "Take it out of the payload.",
});

function requiredField(
  shift: SchemaShift,
  given: Given,
  compared: ComparedOperation,
): Told | "met" | undefined {
  const { call, after } = compared;
  const code = "change/field-required";
  const place = formatPointer(shift.path);
  if (given.kind === "value") {
    const input = inputLeftOut(given.template, after.workflow);
    return input === undefined ? "met" : mayBeLeftOut(code, compared, place, input);
  }
  const parent = givenAt(after.body?.payload, shift.path.slice(0, -1));
  if (parent.kind === "absent") return undefined;
  const isKnown = parent.kind === "value" && isWritten(parent.template.kind);
  return {
    code,
    impact: isKnown ? "breaking" : "risky",
    message: `${call} requires ${place} now, and ${isKnown ? "the step does not send it" : "the step may not send it"}.`,
    fix: `Add ${place} to the payload of the step.`,
  };
}

/** Only a run knows what an expression stands for. */
const isWritten = (kind: string): boolean => kind === "map" || kind === "literal" || kind === "list";

/** What a payload has at a place: a value, something that only a run knows, or nothing. */
type Given =
  | { readonly kind: "value"; readonly template: Template }
  | { readonly kind: "unknown" }
  | { readonly kind: "absent" };

const ABSENT: Given = { kind: "absent" };

function givenAt(template: Template | undefined, path: readonly string[]): Given {
  const [token, ...rest] = path;
  if (template === undefined) return ABSENT;
  if (token === undefined) return { kind: "value", template };
  switch (template.kind) {
    case "literal":
      return givenAt(childOf(template.value, token), rest);
    case "map":
      return givenAt(template.entries.find(([name]) => name === token)?.[1], rest);
    case "list":
      return givenAt(token === ANY ? template.items[0] : template.items[Number(token)], rest);
    default:
      return { kind: "unknown" };
  }
}

function childOf(value: unknown, token: string): Template | undefined {
  const key = token === ANY && Array.isArray(value) ? "0" : token;
  const parent = isNode(value) || Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
  return Object.hasOwn(parent, key) ? { kind: "literal", value: parent[key] } : undefined;
}
