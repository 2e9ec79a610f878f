import type { FailureAction } from "../../arazzo/model.ts";
import type { Action, Step } from "../../workflow/tree.ts";
import { type Change, stepName, stepSpot, tell } from "./change.ts";
import { partsOf } from "./compare-criteria.ts";
import { otherOrder, pair, tellPairs, type Words } from "./pair.ts";

const WHEN = { onSuccess: "it passes", onFailure: "it fails" } as const;

/** How a step goes on: https://spec.openapis.org/arazzo/v1.1.0.html#success-action-object */
export function* compareActions(before: Step, after: Step): Generator<Change> {
  for (const list of ["onSuccess", "onFailure"] as const) yield* compareList(list, before, after);
}

function* compareList(list: keyof typeof WHEN, before: Step, after: Step): Generator<Change> {
  const pairs = pair(
    before[list],
    after[list],
    ({ name }) => name,
    (one, other) => wordsOf(one) === wordsOf(other),
  );
  const lists = [stepSpot(before, `/${list}`), stepSpot(after, `/${list}`)] as const;
  const uses = [stepName(after)];
  const when = `When ${WHEN[list]}`;
  const fix = "Check that the run still goes where it should.";
  const words: Words<Action> = {
    pointerOf: ({ definition }) => definition,
    removed: (action) => ({
      code: "change/action-removed",
      message: `${when}, the step no longer has the action "${action.name}": ${wordsOf(action)}.`,
      fix: "Check what happens instead.",
    }),
    added: (action) => ({
      code: "change/action-added",
      message: `${when}, the step has the action "${action.name}" too: ${wordsOf(action)}.`,
      fix,
    }),
    kept: (old, now) =>
      wordsOf(old) === wordsOf(now)
        ? undefined
        : {
            code: "change/action-changed",
            message: `${when}, the action "${now.name}" is ${wordsOf(now)} now, and was ${wordsOf(old)}.`,
            fix,
          },
  };
  yield* tellPairs(pairs, ...lists, words, uses);
  // The first action whose criteria hold is taken, so that the order says which.
  const old = otherOrder(pairs, before[list]);
  if (old === undefined) return;
  const names = (those: typeof old) => those.map(({ after: { name } }) => name).join(", ");
  yield tell(...lists, {
    code: "change/action-changed",
    message: `${when}, the actions are tried in the order ${names(pairs.both)} now, and were in the order ${names(old)}.`,
    fix,
    uses,
  });
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
