import { formatPointer } from "../../document/pointer.ts";
import { shapesOf } from "../../schema/shapes.ts";
import { typesOf } from "../../schema/types.ts";
import type { Output, Step, Workflow } from "../../workflow/tree.ts";
import { inBody } from "../replies/reply-path.ts";
import { type Origin, originOf, schemaOfOrigin } from "../sent/trace.ts";
import { type Change, type Spot, stepName, type Told } from "./change.ts";
import { pair, tellPairs, type Words } from "./pair.ts";
import type { Rename } from "./renamer.ts";

/** Whose outputs they are: a workflow's, which its users read, or a step's, which its workflow reads. */
type Owner = Workflow | Step;

export function* compareOutputs(before: Owner, after: Owner, rename: Rename): Generator<Change> {
  const pairs = pair(
    before.outputs,
    after.outputs,
    ({ name }) => name,
    (one, other) => isSame(rename(one.written), other.written),
  );
  const uses = ["stepId" in after ? stepName(after) : after.workflowId];
  // Only its workflow reads what a step hands on.
  const impact = "stepId" in after ? "risky" : "breaking";
  const words: Words<Output> = {
    pointerOf: ({ pointer }) => pointer,
    removed: ({ name }) => ({
      code: "change/output-removed",
      impact,
      message: `The output "${name}" is gone.`,
      fix: "Keep it, or no longer read it.",
    }),
    added: ({ name }) => ({ code: "change/output-added", message: `The output "${name}" is new.` }),
    renamed: ({ name: old }, { name: now }) => ({
      code: "change/output-renamed",
      impact,
      message: `The output "${old}" is called "${now}" now.`,
      fix: `Read "${now}", or keep the name.`,
    }),
    kept: (old, now) =>
      isSame(rename(old.written), now.written)
        ? undefined
        : repointed(now.name, originIn(before, old), originIn(after, now)),
  };
  yield* tellPairs(pairs, listOf(before), listOf(after), words, uses);
}

const workflowOf = (owner: Owner): Workflow => ("stepId" in owner ? owner.workflow : owner);

const listOf = (owner: Owner): Spot => ({
  text: workflowOf(owner).document.text,
  pointer: `${owner.pointer}/outputs`,
});

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

function repointed(name: string, before: Origin, after: Origin): Told | undefined {
  const [from, to] = [originText(before), originText(after)];
  if (from === to) return undefined;
  const message = `The output "${name}" is ${to} now, and was ${from}`;
  const [old, now] = [originTypes(before), originTypes(after)];
  if (old !== undefined && now !== undefined && ![...old].some((type) => now.has(type))) {
    return {
      code: "change/output-type",
      message: `${message}: it is ${[...now].join(" or ")} and was ${[...old].join(" or ")}.`,
      fix: "Read what has the same type, or tell everybody who reads the output.",
    };
  }
  return {
    code: "change/output-source",
    message: `${message}.`,
    fix: "Check that it still is what those who read it expect.",
  };
}
