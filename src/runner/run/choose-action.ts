import { type CriterionResult, evaluateCriterion } from "../../criterion/criterion.ts";
import type { ExpressionContext } from "../../expression/evaluate-expression.ts";
import { parsedCriteria } from "../../workflow/expressions-read.ts";
import type { Action } from "../../workflow/tree.ts";
import type { PassedOver } from "./result.ts";

/** Which action of a list applies, and why none before it does. */
export interface Choice {
  readonly action?: Action;
  readonly criteria: readonly CriterionResult[];
  readonly passedOver: readonly PassedOver[];
}

/**
 * The first whose criteria all hold, and whose retries are not used up. `ready` provides what an action
 * reads, just before its criteria are evaluated.
 * https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object
 */
export async function chooseAction(
  actions: readonly Action[],
  context: ExpressionContext,
  retries: ReadonlyMap<string, number>,
  ready: (action: Action) => Promise<void>,
): Promise<Choice> {
  const passedOver: PassedOver[] = [];
  for (const action of actions) {
    const { name, type, retryLimit } = action;
    await ready(action);
    const criteria = parsedCriteria(action.criteria).map((criterion) =>
      evaluateCriterion(criterion, context),
    );
    const broken = criteria.find(({ passed }) => !passed);
    if (broken !== undefined) {
      passedOver.push({ action: name, reason: `${broken.condition} does not hold`, criteria });
    } else if (type === "retry" && (retries.get(name) ?? 0) >= retryLimit) {
      passedOver.push({ action: name, reason: `its ${retryCount(retryLimit)} used up`, criteria });
    } else {
      return { action, criteria, passedOver };
    }
  }
  return { criteria: [], passedOver };
}

const retryCount = (limit: number): string => (limit === 1 ? "one retry is" : `${limit} retries are`);
