import { isDeepStrictEqual } from "node:util";
import { listOf, nodeOf } from "../../../document/node.ts";
import { formatPointer } from "../../../document/pointer.ts";
import { valueAt } from "../../../openapi/description.ts";
import type { OperationStep } from "../../../workflow/tree.ts";
import { type Change, quoted, type Spot, type Told } from "../change.ts";
import { type ComparedOperation, operationSpot, tellOf, textOf } from "./compared.ts";

/** Schemes that are enough together. https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object */
type Alternative = ReadonlySet<string>;

export function* compareSecurity(compared: ComparedOperation): Generator<Change> {
  yield* compareAlternatives(compared);
  yield* compareSchemes(compared);
}

/** Where it is written what the operation asks for: of its own, or of all. */
function spotOf(target: OperationStep): Spot {
  const own = operationSpot(target, "/security");
  const isOwn = valueAt(target.source.description, own.pointer) !== undefined;
  return isOwn ? own : { ...own, pointer: "/security" };
}

function alternativesOf(target: OperationStep): readonly Alternative[] {
  const written = valueAt(target.source.description, spotOf(target).pointer);
  // Where nothing is written, every http scheme is sent.
  if (written === undefined) return [new Set(target.operation.security)];
  const alternatives = listOf(written).map((one) => new Set(Object.keys(nodeOf(one))));
  return alternatives.length === 0 ? [new Set()] : alternatives;
}

/** Credentials that were enough still are when some alternative asks for no more than them. */
function* compareAlternatives(compared: ComparedOperation): Generator<Change> {
  const [old, now] = [alternativesOf(compared.before), alternativesOf(compared.after)];
  if (isDeepStrictEqual(old, now)) return;
  const enough = old.filter((given) => now.some((wanted) => [...wanted].every((name) => given.has(name))));
  const message = `${compared.call} asks for ${words(now)} now, and asked for ${words(old)}.`;
  const told: Told =
    enough.length === old.length
      ? { code: "change/security", impact: "safe", message }
      : { code: "change/security", impact: enough.length > 0 ? "risky" : "breaking", message, fix: GIVE };
  yield tellOf(compared, told, [spotOf(compared.before), spotOf(compared.after)]);
}

const GIVE = "Give the runs the credentials that it asks for.";

const words = (alternatives: readonly Alternative[]): string =>
  alternatives
    .map((names) => (names.size === 0 ? "no credentials" : quoted(names).replaceAll(", ", " and ")))
    .join(" or ");

const DEFINING = ["type", "scheme", "in", "name"] as const;

function* compareSchemes(compared: ComparedOperation): Generator<Change> {
  const { before, after } = compared;
  for (const name of after.operation.security) {
    if (!before.operation.security.includes(name)) continue;
    const [old, now] = [before, after].map(({ source }) => {
      const scheme = source.description.securitySchemes[name];
      const said = DEFINING.filter((field) => scheme?.[field] !== undefined);
      return said.map((field) => `${field} ${scheme?.[field]}`).join(", ");
    });
    if (old === now) continue;
    const pointer = `/components/securitySchemes${formatPointer([name])}`;
    const told: Told = {
      code: "change/security",
      message: `The credentials "${name}" are ${now || "not defined"} now, and were ${old || "not defined"}.`,
      fix: GIVE,
    };
    yield tellOf(compared, told, [
      { text: textOf(before), pointer },
      { text: textOf(after), pointer },
    ]);
  }
}
