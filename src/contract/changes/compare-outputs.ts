import type { Outputs } from "../../arazzo/model.ts";
import { formatPointer } from "../../document/pointer.ts";
import type { Step, Workflow } from "../../workflow/tree.ts";
import { type Change, NOTHING_TO_DO, type Told, tell } from "./change.ts";
import { type Origin, originOf, originText, originTypes } from "./origin.ts";
import { pair } from "./pair.ts";
import { type ComparedWorkflows, workflowSpot } from "./pair-workflows.ts";
import type { Rename } from "./renamer.ts";

/** Whose outputs they are: a workflow's, which its users read, or a step's, which its workflow reads. */
interface Owner {
  readonly workflow: Workflow;
  readonly step?: Step;
}

export const compareOutputs = ({ before, after }: ComparedWorkflows, rename: Rename): readonly Change[] =>
  compare({ workflow: before }, { workflow: after }, rename);

export const compareStepOutputs = (before: Required<Owner>, after: Required<Owner>, rename: Rename) =>
  compare(before, after, rename);

const writtenOutputs = ({ workflow, step }: Owner): Outputs => (step ?? workflow).written.outputs ?? {};

function compare(before: Owner, after: Owner, rename: Rename): readonly Change[] {
  const [old, now] = [writtenOutputs(before), writtenOutputs(after)];
  const pairs = pair(
    Object.entries(old),
    Object.entries(now),
    ([name]) => name,
    (one, other) => isSame(rename(one[1]), other[1]),
  );
  const spot = ({ workflow, step }: Owner, name?: string) =>
    workflowSpot(
      workflow,
      `${step === undefined ? "" : step.pointer.slice(workflow.pointer.length)}/outputs${name === undefined ? "" : formatPointer([name])}`,
    );
  const uses = [[after.workflow.workflowId, ...(after.step ? [after.step.stepId] : [])].join(" › ")];
  const ofStep = after.step !== undefined;
  return [
    ...pairs.removed.map(([name]) =>
      tell(spot(before, name), spot(after), { ...removed(name, ofStep), uses }),
    ),
    ...pairs.added.map(([name]) => tell(spot(before), spot(after, name), { ...added(name), uses })),
    ...pairs.both.flatMap(({ before: [one, value], after: [other, valueNow], renamed: isNew }) => {
      const told = isNew
        ? renamed(one, other, ofStep)
        : isSame(rename(value), valueNow)
          ? undefined
          : repointed(
              other,
              originOf(value, before.workflow, before.step),
              originOf(valueNow, after.workflow, after.step),
            );
      return told === undefined ? [] : [tell(spot(before, one), spot(after, other), { ...told, uses })];
    }),
  ];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const removed = (name: string, ofStep: boolean): Told => ({
  code: "change/output-removed",
  impact: ofStep ? "risky" : "breaking",
  message: `The output "${name}" is gone.`,
  fix: "Keep it, or no longer read it.",
});

const added = (name: string): Told => ({
  code: "change/output-added",
  impact: "safe",
  message: `The output "${name}" is new.`,
  fix: NOTHING_TO_DO,
});

const renamed = (old: string, now: string, ofStep: boolean): Told => ({
  code: "change/output-renamed",
  impact: ofStep ? "risky" : "breaking",
  message: `The output "${old}" is called "${now}" now.`,
  fix: `Read "${now}", or keep the name.`,
});

function repointed(name: string, before: Origin, after: Origin): Told | undefined {
  const [from, to] = [originText(before), originText(after)];
  if (from === to) return undefined;
  const message = `The output "${name}" is ${to} now, and was ${from}`;
  const [old, now] = [originTypes(before), originTypes(after)];
  if (old !== undefined && now !== undefined && ![...old].some((type) => now.has(type))) {
    return {
      code: "change/output-type",
      impact: "breaking",
      message: `${message}: it is ${[...now].join(" or ")} and was ${[...old].join(" or ")}.`,
      fix: "Read what has the same type, or tell everybody who reads the output.",
    };
  }
  return {
    code: "change/output-source",
    impact: "risky",
    message: `${message}.`,
    fix: "Check that it still is what those who read it expect.",
  };
}
