import { formatPointer } from "../../document/pointer.ts";
import { expressionsOf, type Template } from "../../expression/template.ts";
import { type Flow, flowOf, reachable, type Way } from "../flow/ways.ts";
import { isDeclared, outcomesOf } from "../replies/outcomes.ts";
import { bodyPath } from "../replies/reply-path.ts";
import { replyAt } from "../replies/reply-schema.ts";
import type { Finding, Rule } from "../rule.ts";
import type { StepSubject, WorkflowSubject } from "../subject.ts";

export const skippedStep: Rule = {
  code: "contract/skipped-step",
  severity: "warning",
  title: "An output of a step that may not have run",
  explanation:
    "A step sends an output of another step, and there is a way through the workflow on which that one was passed " +
    "over by a `goto`, or has failed: the output is absent then. Read an output that is there on every way, or let " +
    "the workflow take another way where it is not.",
  *check({ workflows }) {
    for (const workflow of workflows) {
      // Without actions every step runs after those before it have passed.
      if (workflow.steps.some(({ loaded }) => loaded.onSuccess.length > 0 || loaded.onFailure.length > 0)) {
        yield* findingsOf(workflow);
      }
    }
  },
};

function* findingsOf(workflow: WorkflowSubject): Generator<Finding> {
  const flow = flowOf(workflow);
  const met = reachable(flow, flow.first, goesOn);
  for (const step of workflow.steps.filter(({ id }) => met.has(id))) {
    for (const { value, pointer } of sentBy(step)) {
      for (const { expression, pointer: inside } of expressionsOf(value)) {
        if (expression.root !== "steps" || expression.owner === step.id || !step.ran.has(expression.owner))
          continue;
        const owner = workflow.step(expression.owner);
        if (owner === undefined) continue;
        const why = lackOf(owner, expression.name, step.id, flow);
        if (why === undefined) continue;
        const message = `${expression.text} is absent when the step "${owner.id}" ${why}.`;
        const fix = "Read it only on ways on which that step has passed.";
        yield { pointer: `${pointer}${inside}`, message, fix };
      }
    }
  }
}

/** What a retry runs first leads back to the step that is retried. */
const goesOn = ({ action }: Way): boolean => action?.loaded.action.type !== "retry";

function lackOf(owner: StepSubject, output: string, at: string, flow: Flow): string | undefined {
  const without = reachable(flow, flow.first, (way) => goesOn(way) && way.to !== owner.id);
  if (flow.first !== owner.id && without.has(at)) return "was passed over";
  const afterFailure = reachable(
    flow,
    flow.first,
    (way, from) => goesOn(way) && (from !== owner.id || way.on === "failure"),
  );
  return afterFailure.has(at) && !failedReplyHas(owner, output) ? "has failed" : undefined;
}

/** Outputs are read from a failed answer too: one of the error is meant to be. */
function failedReplyHas(step: StepSubject, output: string): boolean {
  const { call, prepared } = step;
  const name = output.split(".")[0];
  const value = prepared?.outputs.find((one) => one.name === name)?.value;
  const path = value && bodyPath(value);
  if (call === undefined || path === undefined) return true;
  const failing = outcomesOf(step)?.failing.filter((status) => isDeclared(call, status)) ?? [];
  return failing.some((status) => {
    const { kind } = replyAt(call, status, path);
    return kind === "declared" || kind === "open";
  });
}

interface Sent {
  readonly value: Template;
  readonly pointer: string;
}

function sentBy({ loaded, prepared, pointer }: StepSubject): readonly Sent[] {
  if (prepared === undefined) return [];
  const parameters = prepared.parameters.map(({ value }, index) => ({
    value,
    pointer: loaded.parameters[index]?.valuePointer ?? pointer,
  }));
  const body = prepared.kind === "operation" ? prepared.body : undefined;
  if (body === undefined) return parameters;
  const at = `${pointer}/requestBody`;
  const replacements = body.replacements.map(({ value }, index) => ({
    value,
    pointer: `${at}${formatPointer(["replacements", index, "value"])}`,
  }));
  return [...parameters, { value: body.payload, pointer: `${at}/payload` }, ...replacements];
}
