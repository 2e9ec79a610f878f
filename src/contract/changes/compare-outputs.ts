import { formatPointer } from "../../document/pointer.ts";
import { shapesOf } from "../../schema/shapes.ts";
import { typesOf } from "../../schema/types.ts";
import type { Output, Step, Workflow } from "../../workflow/tree.ts";
import { inBody } from "../replies/reply-path.ts";
import { type Origin, originOf, schemaOfOrigin } from "../sent/trace.ts";
import { type Change, NOTHING_TO_DO, stepName, type Told, tell } from "./change.ts";
import { pair } from "./pair.ts";
import type { Rename } from "./renamer.ts";

/** Whose outputs they are: a workflow's, which its users read, or a step's, which its workflow reads. */
type Owner = Workflow | Step;

export function compareOutputs(before: Owner, after: Owner, rename: Rename): readonly Change[] {
  const pairs = pair(
    before.outputs,
    after.outputs,
    ({ name }) => name,
    (one, other) => isSame(rename(one.written), other.written),
  );
  const ofStep = "stepId" in after;
  const uses = [ofStep ? stepName(after) : after.workflowId];
  const spot = (owner: Owner, pointer = `${owner.pointer}/outputs`) => ({ text: textOf(owner), pointer });
  return [
    ...pairs.removed.map(({ name, pointer }) =>
      tell(spot(before, pointer), spot(after), { ...removed(name, ofStep), uses }),
    ),
    ...pairs.added.map(({ name, pointer }) =>
      tell(spot(before), spot(after, pointer), { ...added(name), uses }),
    ),
    ...pairs.both.flatMap(({ before: old, after: now, renamed: isNew }) => {
      const isOther = !isNew && !isSame(rename(old.written), now.written);
      const told = isNew
        ? renamed(old.name, now.name, ofStep)
        : isOther
          ? repointed(now.name, originIn(before, old), originIn(after, now))
          : undefined;
      return told ? [tell(spot(before, old.pointer), spot(after, now.pointer), { ...told, uses })] : [];
    }),
  ];
}

const workflowOf = (owner: Owner): Workflow => ("stepId" in owner ? owner.workflow : owner);

const textOf = (owner: Owner) => workflowOf(owner).document.text;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const originIn = (owner: Owner, { value, text }: Output): Origin =>
  originOf(value ?? { kind: "literal", value: text }, text, {
    workflow: workflowOf(owner),
    ...("stepId" in owner && { step: owner }),
  });

/** `/user/name of the reply to "login", POST /login`; equal for equal origins. */
function originText({ template, text, standing: { step }, path }: Origin): string {
  const expression = template.kind === "expression" ? template.expression : undefined;
  if (expression?.root !== "response" || step?.kind !== "operation") return within(path, text);
  const reply = `the reply to "${step.stepId}", ${step.operation.method} ${step.operation.path}`;
  const start = inBody(expression);
  return start === undefined ? `${text} of ${reply}` : within([...start, ...path], reply);
}

const within = (path: readonly string[], whole: string): string =>
  path.length === 0 ? whole : `${formatPointer(path)} of ${whole}`;

/** Undefined where nothing is known. */
function originTypes(origin: Origin): ReadonlySet<string> | undefined {
  const schema = schemaOfOrigin(origin);
  return schema && new Set(shapesOf(schema).flatMap((shape) => [...typesOf(shape)]));
}

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
