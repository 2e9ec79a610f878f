import { isNode } from "../../document/node.ts";
import { formatPointer } from "../../document/pointer.ts";
import { schemaIn } from "../../openapi/description.ts";
import { reach } from "../../schema/at.ts";
import { conjunctionOf, requiredOf } from "../../schema/parts.ts";
import type { Step } from "../../workflow/tree.ts";
import { type Change, shown, stepName, stepSpot, tell } from "./change.ts";
import { pair, tellPairs, type Words } from "./pair.ts";
import type { Rename } from "./renamer.ts";

/** What a step sends: https://spec.openapis.org/arazzo/v1.1.0.html#request-body-object */
export function* compareCalls(before: Step, after: Step, rename: Rename): Generator<Change> {
  yield* compareMediaType(before, after);
  yield* compareSent(besidePayload(before, rename), besidePayload(after), before, after, "");
  yield* compareSent(inPayload(before, rename), inPayload(after), before, after, "/requestBody/payload");
}

function* compareMediaType(before: Step, after: Step): Generator<Change> {
  const [old, now] = [before, after].map(({ written }) => written.requestBody);
  if (old === undefined || now === undefined || old.contentType === now.contentType) return;
  const at = "/requestBody/contentType";
  yield tell(stepSpot(before, at), stepSpot(after, at), {
    code: "change/sent-type",
    message: `The payload is written as ${now.contentType ?? "the operation asks"} now, and was as ${old.contentType ?? "the operation asks"}.`,
    fix: "Check that the operation takes it.",
    uses: [stepName(after)],
  });
}

/** One value of what is sent. */
interface Sent {
  /** `the query parameter "q"`, `the field /user/name` */
  readonly words: string;
  readonly pointer: string;
  readonly written: unknown;
  /** With the names that inputs and steps have in NEW. */
  readonly value: unknown;
  /** Of a field. */
  readonly path?: readonly string[];
}

const AS_IT_IS: Rename = (value) => value;

function besidePayload({ written, parameters, pointer }: Step, rename = AS_IT_IS): readonly Sent[] {
  const { replacements = [] } = written.requestBody ?? {};
  return [
    ...parameters.map(({ name, in: place, written: value, valuePointer }) => ({
      words: place === undefined ? `the input "${name}"` : `the ${place} parameter "${name}"`,
      pointer: valuePointer,
      written: value,
      value: rename(value),
    })),
    ...replacements.map(({ target, value }, index) => ({
      words: `the replacement of ${target}`,
      pointer: `${pointer}/requestBody/replacements/${index}`,
      written: value,
      value: rename(value),
    })),
  ];
}

const inPayload = ({ written, pointer }: Step, rename = AS_IT_IS): readonly Sent[] =>
  leaves(written.requestBody?.payload, []).map(({ path, value }) => ({
    words: path.length === 0 ? "the payload" : `the field ${formatPointer(path)}`,
    pointer: `${pointer}/requestBody/payload${formatPointer(path)}`,
    written: value,
    value: rename(value),
    path,
  }));

/** An empty object or list is a value of its own. */
function leaves(value: unknown, path: readonly string[]): { path: readonly string[]; value: unknown }[] {
  if (value === undefined) return [];
  const entries = isNode(value) || Array.isArray(value) ? Object.entries(value) : [];
  if (entries.length === 0) return [{ path, value }];
  return entries.flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

/** `at` is where the step holds all of it. */
function* compareSent(
  sent: readonly Sent[],
  sentNow: readonly Sent[],
  before: Step,
  after: Step,
  at: string,
): Generator<Change> {
  const code = "change/sent-value";
  const words: Words<Sent> = {
    pointerOf: ({ pointer }) => pointer,
    removed: (one) =>
      isRequired(one, after)
        ? {
            code,
            impact: "breaking",
            message: `The step no longer sends ${one.words}, which the operation requires.`,
            fix: "Send it.",
          }
        : {
            code,
            message: `The step no longer sends ${one.words}.`,
            fix: "Check that the operation does the same without it.",
          },
    added: (one) => ({
      code,
      message: `The step sends ${one.words} too: ${shown(one.value)}.`,
      fix: "Check that it has a value whenever the workflow is run.",
    }),
    kept: (one, other) =>
      JSON.stringify(one.value) === JSON.stringify(other.value)
        ? undefined
        : { code, message: otherValue(one, other), fix: "Check that it is what the operation should get." },
  };
  const pairs = pair(sent, sentNow, (one) => one.words);
  yield* tellPairs(pairs, stepSpot(before, at), stepSpot(after, at), words, [stepName(after)]);
}

function otherValue(before: Sent, after: Sent): string {
  const [old, now] = [shown(before.written), shown(after.written)];
  if (old === now)
    return `The step still sends ${now} as ${after.words}, and what that reads has another name now.`;
  return `The step sends ${now} as ${after.words} now, and sent ${old}.`;
}

/** Of a field, or a parameter, which the operation does not do without. */
function isRequired({ path, words }: Sent, step: Step): boolean {
  if (step.kind !== "operation") return false;
  const { operation, source } = step;
  if (path === undefined) {
    return operation.parameters.some(
      ({ name, in: place, required }) => required && words === `the ${place} parameter "${name}"`,
    );
  }
  const [name, parent] = [path.at(-1), path.slice(0, -1)];
  if (operation.requestSchemaPointer === undefined || name === undefined) return false;
  const schema = schemaIn(source.description, operation.requestSchemaPointer);
  return reach(schema, parent).some((owner) => requiredOf(conjunctionOf(owner)).has(name));
}
