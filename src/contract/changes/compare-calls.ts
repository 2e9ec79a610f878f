import { isNode } from "../../document/node.ts";
import { formatPointer } from "../../document/pointer.ts";
import { schemaIn } from "../../openapi/description.ts";
import { reach } from "../../schema/at.ts";
import { conjunctionOf, requiredOf } from "../../schema/parts.ts";
import type { Parameter, Step } from "../../workflow/tree.ts";
import { type Change, shown, stepName, stepSpot, tell } from "./change.ts";
import { pair } from "./pair.ts";
import type { Rename } from "./renamer.ts";

/** What a step sends: https://spec.openapis.org/arazzo/v1.1.0.html#request-body-object */
export function compareCalls(before: Step, after: Step, rename: Rename): readonly Change[] {
  return [
    ...compareMediaType(before, after),
    ...compareSent(
      sentBy(before, rename),
      sentBy(after, (value) => value),
      before,
      after,
    ),
  ];
}

function compareMediaType(before: Step, after: Step): readonly Change[] {
  const [old, now] = [before, after].map(({ written }) => written.requestBody?.contentType);
  if (old === now || before.written.requestBody === undefined || after.written.requestBody === undefined) {
    return [];
  }
  return [
    tell(stepSpot(before, "/requestBody/contentType"), stepSpot(after, "/requestBody/contentType"), {
      code: "change/sent-type",
      impact: "risky",
      message: `The payload is written as ${now ?? "the operation asks"} now, and was as ${old ?? "the operation asks"}.`,
      fix: "Check that the operation takes it.",
      uses: [stepName(after)],
    }),
  ];
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

function sentBy({ written, parameters, pointer }: Step, rename: Rename): readonly Sent[] {
  const { payload, replacements = [] } = written.requestBody ?? {};
  return [
    ...parameters.map((parameter) => sentParameter(parameter, rename)),
    ...leaves(payload, []).map(({ path, value }) => ({
      words: path.length === 0 ? "the payload" : `the field ${formatPointer(path)}`,
      pointer: `${pointer}/requestBody/payload${formatPointer(path)}`,
      written: value,
      value: rename(value),
      path,
    })),
    ...replacements.map(({ target, value }, index) => ({
      words: `the replacement of ${target}`,
      pointer: `${pointer}/requestBody/replacements/${index}`,
      written: value,
      value: rename(value),
    })),
  ];
}

const sentParameter = ({ name, in: place, written, valuePointer }: Parameter, rename: Rename): Sent => ({
  words: `the ${place ?? "input"}${place === undefined ? "" : " parameter"} "${name}"`,
  pointer: valuePointer,
  written,
  value: rename(written),
});

/** An empty object or list is a value of its own. */
function leaves(value: unknown, path: readonly string[]): { path: readonly string[]; value: unknown }[] {
  if (value === undefined) return [];
  const entries = isNode(value) || Array.isArray(value) ? Object.entries(value) : [];
  if (entries.length === 0) return [{ path, value }];
  return entries.flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

function compareSent(
  sent: readonly Sent[],
  sentNow: readonly Sent[],
  before: Step,
  after: Step,
): readonly Change[] {
  const pairs = pair(
    sent,
    sentNow,
    ({ words }) => words,
    () => false,
  );
  const text = { before: before.workflow.document.text, after: after.workflow.document.text };
  const spot = (version: "before" | "after", pointer: string) => ({ text: text[version], pointer });
  const told = { code: "change/sent-value", impact: "risky", uses: [stepName(after)] } as const;
  const body = "/requestBody/payload";
  return [
    ...pairs.removed.map((one) => {
      const needed = isRequired(one, after);
      return tell(spot("before", one.pointer), stepSpot(after, one.path === undefined ? "" : body), {
        ...told,
        impact: needed ? "breaking" : "risky",
        message: `The step no longer sends ${one.words}${needed ? ", which the operation requires" : ""}.`,
        fix: needed ? "Send it." : "Check that the operation does the same without it.",
      });
    }),
    ...pairs.added.map((one) =>
      tell(stepSpot(before, one.path === undefined ? "" : body), spot("after", one.pointer), {
        ...told,
        message: `The step sends ${one.words} too: ${shown(one.value)}.`,
        fix: "Check that it has a value whenever the workflow is run.",
      }),
    ),
    ...pairs.both
      .filter(({ before: one, after: other }) => JSON.stringify(one.value) !== JSON.stringify(other.value))
      .map(({ before: one, after: other }) =>
        tell(spot("before", one.pointer), spot("after", other.pointer), {
          ...told,
          message: otherValue(one, other),
          fix: "Check that it is what the operation should get.",
        }),
      ),
  ];
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
