import { resolvePointer } from "../document/pointer.ts";
import { parsedJson } from "../expression/parse-payload.ts";
import type { ProbeTable } from "../mock/probe.ts";
import { bodyText, type HttpReply } from "../ports/http.ts";
import type { Difference, DifferenceKind, Weights } from "./difference.ts";
import { shapeDifferences, withoutUuids } from "./shape.ts";

/** What is looked at besides status, error type, wording and shape. */
export interface Expected {
  readonly fixed?: readonly string[];
  readonly alike?: readonly string[];
  readonly anyShape?: boolean;
  readonly known?: string;
}

export interface Pair<Value> {
  readonly real: Value;
  readonly standIn: Value;
}

const bodyOf = (reply: HttpReply): unknown => parsedJson(bodyText(reply));

const succeeded = ({ status }: HttpReply): boolean => status < 400;

/** A value as a report may say it. */
const said = (value: unknown): string => (value === undefined ? "absent" : JSON.stringify(value));

/** Where the answers of two services to one request differ. */
export function compareReplies(
  { real, standIn }: Pair<HttpReply>,
  errors: ProbeTable["errors"],
  { fixed = [], alike = [], anyShape = false, known }: Expected,
  { wording }: Weights,
): readonly Difference[] {
  const differ = (kind: DifferenceKind, pointer: string, one: string, other: string): Difference[] => {
    const counts = known === undefined && (kind !== "wording" || wording);
    return one === other ? [] : [{ kind, pointer, real: one, standIn: other, counts }];
  };
  const status = differ("status", "", String(real.status), String(standIn.status));
  const [one, other] = [bodyOf(real), bodyOf(standIn)];
  const at = (pointer: string) => [resolvePointer(one, pointer), resolvePointer(other, pointer)] as const;
  if (succeeded(real) !== succeeded(standIn)) {
    // A success and an error have nothing in common, and all that follows from it would only be noise.
    const failed = at(errors.type).map((type) => (type === undefined ? "none" : String(type)));
    return [...status, ...differ("error type", "", failed[0] ?? "", failed[1] ?? "")];
  }
  const found = anyShape && succeeded(real) ? [] : shapeOf(one, other);
  const shape = found.flatMap((place) => differ("shape", place.pointer, place.one, place.other));
  if (!succeeded(real)) {
    const [type, otherType] = at(errors.type);
    const [message, otherMessage] = at(errors.message);
    const types = differ("error type", "", said(type), said(otherType));
    // Another error is bound to have other words.
    const words = types.length > 0 ? [] : differ("wording", "", said(message), said(otherMessage));
    return [...status, ...types, ...shape, ...words];
  }
  const places = new Set(shape.map(({ pointer }) => pointer));
  const values = (pointers: readonly string[], written: (value: unknown) => string) =>
    pointers
      .filter((pointer) => !places.has(pointer))
      .flatMap((pointer) => {
        const [mine, theirs] = at(pointer);
        return differ("value", pointer, written(mine), written(theirs));
      });
  return [
    ...status,
    ...shape,
    ...values(fixed, said),
    ...values(alike, (value) => withoutUuids(said(value))),
  ];
}

function shapeOf(one: unknown, other: unknown) {
  if (one !== undefined && other !== undefined) return shapeDifferences(one, other);
  const make = (value: unknown) => (value === undefined ? "no JSON" : "JSON");
  return [{ pointer: "", one: make(one), other: make(other) }];
}
