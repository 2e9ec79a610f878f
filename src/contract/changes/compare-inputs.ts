import { isDeepStrictEqual } from "node:util";
import { nearest } from "../../document/nearest.ts";
import { listOf } from "../../document/node.ts";
import { formatPointer } from "../../document/pointer.ts";
import { canonical, schemaShifts } from "../../schema/compare.ts";
import { compareKeywords, type Shift } from "../../schema/compare-keywords.ts";
import { conjunctionOf, defaultOf, propertiesOf } from "../../schema/parts.ts";
import { ANYTHING, type Schema } from "../../schema/schema.ts";
import type { Workflow } from "../../workflow/tree.ts";
import {
  type Change,
  NOTHING_TO_DO,
  type Spot,
  schemaSpot,
  shiftImpact,
  shiftWords,
  shown,
  type Told,
  tell,
  workflowSpot,
} from "./change.ts";
import { type Pair, pair } from "./pair.ts";
import type { Renames } from "./renamer.ts";

interface Input {
  readonly name: string;
  readonly spot: Spot;
  readonly schema: Schema;
  /** Has to be given: one with a default need not be. */
  readonly required: boolean;
  readonly default: unknown;
}

export function compareInputs(workflows: Pair<Workflow>): {
  readonly renames: Renames;
  readonly changes: readonly Change[];
} {
  const { before, after } = workflows;
  const [old, now] = [before.inputs.schema, after.inputs.schema];
  const [inputs, inputsNow] = [inputsOf(before, after), inputsOf(after, before)];
  const pairs = pair(inputs, inputsNow, ({ name }) => name, isRenamed(inputs, inputsNow));
  const uses = [after.workflowId];
  const whole = { before: workflowSpot(before, "/inputs"), after: workflowSpot(after, "/inputs") };
  const [isClosedBefore, refused] = [!before.inputs.open, !after.inputs.open];
  const changes = [
    ...pairs.removed.map((input) => tell(input.spot, whole.after, { ...removed(input.name, refused), uses })),
    ...pairs.added.map((input) => tell(whole.before, input.spot, { ...added(input), uses })),
    ...pairs.both.flatMap(({ before: one, after: other, renamed: isNew }) => [
      ...(isNew ? [tell(one.spot, other.spot, { ...renamed(one.name, other.name), uses })] : []),
      ...compareInput(one, other).map((told) => tell(one.spot, other.spot, { ...told, uses })),
      ...narrowed(one, other, uses),
    ]),
    ...compareKeywords(old, now).map((shift) =>
      tell(whole.before, whole.after, { ...asAWhole(shift), uses }),
    ),
    ...(isClosedBefore === refused ? [] : [tell(whole.before, whole.after, { ...closed(refused), uses })]),
  ];
  const renames = pairs.both.flatMap(({ before: one, after: other, renamed: isNew }) =>
    isNew ? [[one.name, other.name] as const] : [],
  );
  return { renames: new Map(renames), changes };
}

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

const added = ({ name, required }: Input): Told => ({
  code: "change/input-added",
  impact: required ? "breaking" : "safe",
  message: `The input "${name}" is new, and ${required ? "has to be given" : "may be left out"}.`,
  fix: required ? "Give it wherever the workflow is run, or give it a default." : NOTHING_TO_DO,
});

const renamed = (old: string, now: string): Told => ({
  code: "change/input-renamed",
  impact: "breaking",
  message: `The input "${old}" is called "${now}" now.`,
  fix: `Write "${now}" wherever the workflow is run, or keep the name.`,
});

const asAWhole = ({ direction, words }: Shift): Told => {
  const isSafe = direction === "wider";
  return {
    code: isSafe ? "change/input-widened" : "change/input-narrowed",
    impact: isSafe ? "safe" : "breaking",
    message: `Of the inputs as a whole, ${words}.`,
    fix: isSafe ? NOTHING_TO_DO : "Check what is given wherever the workflow is run.",
  };
};

const closed = (refused: boolean): Told => ({
  code: "change/inputs-closed",
  impact: refused ? "breaking" : "safe",
  message: refused
    ? "Inputs that are not declared are refused now."
    : "Inputs that are not declared are let pass now.",
  fix: refused ? "Declare every input that is given, or let others pass as before." : NOTHING_TO_DO,
});

function compareInput(before: Input, after: Input): readonly Told[] {
  const { name } = after;
  const required: Told = {
    code: "change/input-required",
    impact: "breaking",
    message: `The input "${name}" could be left out and has to be given now.`,
    fix: "Give it wherever the workflow is run, or give it a default.",
  };
  const optional: Told = {
    code: "change/input-optional",
    impact: "safe",
    message: `The input "${name}" had to be given and may be left out now.`,
    fix: NOTHING_TO_DO,
  };
  const other: Told = {
    code: "change/input-default",
    impact: "risky",
    message: `The input "${name}" is ${shown(after.default)} now when it is left out, and was ${shown(before.default)}.`,
    fix: "Give it wherever the old value is meant.",
  };
  if (before.required !== after.required) return [after.required ? required : optional];
  return before.required || isDeepStrictEqual(before.default, after.default) ? [] : [other];
}

/** What a run may give for an input, and for the fields of it. */
const narrowed = (before: Input, after: Input, uses: readonly string[]): readonly Change[] =>
  [...schemaShifts(before.schema, after.schema)].map((shift) => {
    const impact = shiftImpact(shift);
    const isSafe = impact === "safe";
    const where = shift.path.length === 0 ? "" : ` at ${formatPointer(shift.path)}`;
    return tell(schemaSpot(before.spot.text, shift.before), schemaSpot(after.spot.text, shift.after), {
      code: isSafe ? "change/input-widened" : "change/input-narrowed",
      impact,
      message: `The input "${after.name}"${where} takes ${isSafe ? "more" : "other"} values: ${shiftWords(shift)}.`,
      fix: isSafe ? NOTHING_TO_DO : "Check what is given wherever the workflow is run.",
      uses,
    });
  });
