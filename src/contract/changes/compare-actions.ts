import type { FailureAction } from "../../arazzo/model.ts";
import type { Action, Step } from "../../workflow/tree.ts";
import { type Change, type Spot, stepName, stepSpot, tell } from "./change.ts";
import { partsOf } from "./compare-criteria.ts";
import { pair } from "./pair.ts";

/** How a step goes on: https://spec.openapis.org/arazzo/v1.1.0.html#success-action-object */
export const compareActions = (before: Step, after: Step): readonly Change[] =>
  (["onSuccess", "onFailure"] as const).flatMap((list) => compareList(list, before, after));

const WHEN = { onSuccess: "it passes", onFailure: "it fails" } as const;

function compareList(list: keyof typeof WHEN, before: Step, after: Step): readonly Change[] {
  const [old, now]: (readonly Action[])[] = [before[list], after[list]];
  if (old === undefined || now === undefined) return [];
  const pairs = pair(
    old,
    now,
    ({ name }) => name,
    (one, other) => wordsOf(one) === wordsOf(other),
  );
  const spot = (step: Step, { definition }: Action): Spot => ({
    text: step.workflow.document.text,
    pointer: definition,
  });
  const told = { impact: "risky", uses: [stepName(after)] } as const;
  const when = WHEN[list];
  return [
    ...pairs.removed.map((action) =>
      tell(spot(before, action), stepSpot(after, `/${list}`), {
        ...told,
        code: "change/action-removed",
        message: `When ${when}, the step no longer has the action "${action.name}": ${wordsOf(action)}.`,
        fix: "Check what happens instead.",
      }),
    ),
    ...pairs.added.map((action) =>
      tell(stepSpot(before, `/${list}`), spot(after, action), {
        ...told,
        code: "change/action-added",
        message: `When ${when}, the step has the action "${action.name}" too: ${wordsOf(action)}.`,
        fix: "Check that the run still goes where it should.",
      }),
    ),
    ...pairs.both
      .filter(({ before: one, after: other }) => wordsOf(one) !== wordsOf(other))
      .map(({ before: one, after: other }) =>
        tell(spot(before, one), spot(after, other), {
          ...told,
          code: "change/action-changed",
          message: `When ${when}, the action "${other.name}" is ${wordsOf(other)} now, and was ${wordsOf(one)}.`,
          fix: "Check that the run still goes where it should.",
        }),
      ),
    ...reordered(pairs.both, old, before, after, list),
  ];
}

/** Everything that an action does, in the words of the document. */
function wordsOf({ written, criteria, parameters }: Action): string {
  const { type, workflowId, stepId, retryAfter, retryLimit }: Partial<FailureAction> = written;
  const given = parameters.map(({ name, written: value }) => `${name}=${JSON.stringify(value)}`);
  return [
    `${type}${workflowId !== undefined || stepId !== undefined ? ` ${workflowId ?? stepId}` : ""}`,
    ...(given.length > 0 ? [`with ${given.join(", ")}`] : []),
    ...(retryAfter === undefined ? [] : [`after ${retryAfter} s`]),
    ...(retryLimit === undefined ? [] : [`at most ${retryLimit} times`]),
    ...(criteria.length > 0
      ? [
          `if ${partsOf(criteria)
            .map(({ key }) => key)
            .join(" and ")}`,
        ]
      : []),
  ].join(" ");
}

/** The first action whose criteria hold is taken, so that the order says which. */
function reordered(
  both: readonly { readonly before: Action; readonly after: Action }[],
  old: readonly Action[],
  before: Step,
  after: Step,
  list: keyof typeof WHEN,
): readonly Change[] {
  const was = [...both].sort((one, other) => old.indexOf(one.before) - old.indexOf(other.before));
  const names = (pairs: typeof both) => pairs.map(({ after: { name } }) => name).join(", ");
  if (names(was) === names(both)) return [];
  return [
    tell(stepSpot(before, `/${list}`), stepSpot(after, `/${list}`), {
      code: "change/action-changed",
      impact: "risky",
      message: `When ${WHEN[list]}, the actions are tried in the order ${names(both)} now, and were in the order ${names(was)}.`,
      fix: "Check that the run still goes where it should.",
      uses: [stepName(after)],
    }),
  ];
}
