import { isDeepStrictEqual } from "node:util";
import { nearest } from "../../document/nearest.ts";
import { listOf } from "../../document/node.ts";
import { formatPointer } from "../../document/pointer.ts";
import { canonical, schemaShifts } from "../../schema/compare.ts";
import { compareKeywords } from "../../schema/compare-keywords.ts";
import { conjunctionOf, defaultOf, propertiesOf } from "../../schema/parts.ts";
import { ANYTHING, type Schema } from "../../schema/schema.ts";
import type { Workflow } from "../../workflow/tree.ts";
import {
  BY_DIRECTION,
  type Change,
  givenShift,
  type Spot,
  schemaSpot,
  shiftImpact,
  shiftWords,
  shown,
  type Told,
  tell,
  workflowSpot,
} from "./change.ts";
import { type Pairs, pair, tellPairs, type Words } from "./pair.ts";

interface Input {
  readonly name: string;
  readonly spot: Spot;
  readonly schema: Schema;
  /** Has to be given: one with a default need not be. */
  readonly required: boolean;
  readonly default: unknown;
}

export function pairInputs(before: Workflow, after: Workflow): Pairs<Input> {
  const [inputs, inputsNow] = [inputsOf(before, after), inputsOf(after, before)];
  return pair(inputs, inputsNow, ({ name }) => name, isRenamed(inputs, inputsNow));
}

export function* compareInputs(before: Workflow, after: Workflow, pairs: Pairs<Input>): Generator<Change> {
  const uses = [after.workflowId];
  const whole = [workflowSpot(before, "/inputs"), workflowSpot(after, "/inputs")] as const;
  const [wasRefused, isRefused] = [!before.inputs.open, !after.inputs.open];
  const words: Words<Input> = {
    pointerOf: ({ spot }) => spot.pointer,
    removed: ({ name }) => removed(name, isRefused),
    added,
    renamed,
  };
  yield* tellPairs(pairs, ...whole, words, uses);
  for (const { before: old, after: now } of pairs.both) {
    const told = needed(old, now);
    if (told) yield tell(old.spot, now.spot, { ...told, uses });
    yield* narrowed(old, now, uses);
  }
  for (const { direction, words: shift } of compareKeywords(before.inputs.schema, after.inputs.schema)) {
    const message = `Of the inputs as a whole, ${shift}.`;
    yield tell(...whole, { ...givenShift("input", BY_DIRECTION[direction], message, CHECK), uses });
  }
  if (wasRefused !== isRefused) yield tell(...whole, { ...closed(isRefused), uses });
}

const CHECK = "Check what is given wherever the workflow is run.";

/** Those that are declared; and those that are only required, where the other version does not declare them either. */
function inputsOf(workflow: Workflow, other: Workflow): readonly Input[] {
  const { document, inputs } = workflow;
  const parts = conjunctionOf(inputs.schema);
  const declared = [...propertiesOf(parts)].map(([name, schema]) => {
    const value = defaultOf(parts, name);
    const required = inputs.required.has(name) && value === undefined;
    return { name, schema, spot: schemaSpot(document.text, schema), required, default: value };
  });
  const others = [...inputs.required].filter(
    (name) => !inputs.names.has(name) && !other.inputs.names.has(name),
  );
  return [...declared, ...others.map((name) => onlyRequired(name, workflow))];
}

/** An input has to be given when it is required, whether or not anything else is said of it. */
function onlyRequired(name: string, { document: { text }, inputs: { schema } }: Workflow): Input {
  const part = conjunctionOf(schema).parts.find(({ value }) => listOf(value.required).includes(name));
  const index = listOf(part?.value.required).indexOf(name);
  const pointer = `${(part ?? schema).pointer ?? ""}/required/${index}`;
  return { name, spot: { text, pointer }, schema: ANYTHING, required: true, default: undefined };
}

/** The same schema, and a name that is near; or else it is the only one that changed. */
function isRenamed(before: readonly Input[], after: readonly Input[]) {
  const [names, namesNow] = [before, after].map((inputs) => new Set(inputs.map(({ name }) => name)));
  const gone = before.filter(({ name }) => !namesNow?.has(name));
  const fresh = after.filter(({ name }) => !names?.has(name));
  return (old: Input, now: Input): boolean =>
    canonical(old.schema) === canonical(now.schema) &&
    ((gone.length === 1 && fresh.length === 1) ||
      nearest(
        old.name,
        fresh.map(({ name }) => name),
      ) === now.name);
}

const removed = (name: string, refused: boolean): Told => ({
  code: "change/input-removed",
  impact: refused ? "breaking" : "risky",
  message: `The input "${name}" is gone${refused ? ", and a run that gives it is refused" : ", and a run that gives it changes nothing by it"}.`,
  fix: "No longer give it where the workflow is run, or keep it.",
});

const added = ({ name, required }: Input): Told =>
  required
    ? {
        code: "change/input-added",
        impact: "breaking",
        message: `The input "${name}" is new, and has to be given.`,
        fix: GIVE,
      }
    : { code: "change/input-added", message: `The input "${name}" is new, and may be left out.` };

const GIVE = "Give it wherever the workflow is run, or give it a default.";

const renamed = ({ name: old }: Input, { name: now }: Input): Told => ({
  code: "change/input-renamed",
  message: `The input "${old}" is called "${now}" now.`,
  fix: `Write "${now}" wherever the workflow is run, or keep the name.`,
});

const closed = (refused: boolean): Told =>
  refused
    ? {
        code: "change/inputs-closed",
        message: "Inputs that are not declared are refused now.",
        fix: "Declare every input that is given, or let others pass as before.",
      }
    : {
        code: "change/inputs-closed",
        impact: "safe",
        message: "Inputs that are not declared are let pass now.",
      };

/** Whether it has to be given, and what it is where it is not. */
function needed(before: Input, after: Input): Told | undefined {
  const { name } = after;
  if (after.required && !before.required) {
    return {
      code: "change/input-required",
      message: `The input "${name}" could be left out and has to be given now.`,
      fix: GIVE,
    };
  }
  if (before.required && !after.required) {
    const message = `The input "${name}" had to be given and may be left out now.`;
    return { code: "change/input-optional", message };
  }
  if (after.required || isDeepStrictEqual(before.default, after.default)) return undefined;
  return {
    code: "change/input-default",
    message: `The input "${name}" is ${shown(after.default)} now when it is left out, and was ${shown(before.default)}.`,
    fix: "Give it wherever the old value is meant.",
  };
}

/** What a run may give for an input, and for the fields of it. */
function* narrowed(before: Input, after: Input, uses: readonly string[]): Generator<Change> {
  for (const shift of schemaShifts(before.schema, after.schema)) {
    const impact = shiftImpact(shift);
    const where = shift.path.length === 0 ? "" : ` at ${formatPointer(shift.path)}`;
    const message = `The input "${after.name}"${where} takes ${impact === "safe" ? "more" : "other"} values: ${shiftWords(shift)}.`;
    yield tell(schemaSpot(before.spot.text, shift.before), schemaSpot(after.spot.text, shift.after), {
      ...givenShift("input", impact, message, CHECK),
      uses,
    });
  }
}
