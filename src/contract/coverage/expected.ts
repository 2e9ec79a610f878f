import { parsedCriteria } from "../../workflow/expressions-read.ts";
import { actionsOf, type OperationStep } from "../../workflow/tree.ts";
import { judge } from "../criteria/judge.ts";
import { bareDomains } from "../replies/domains.ts";
import { passesWith } from "../replies/outcomes.ts";

/** Whether the criteria of a step can hold when the reply has this status. Without criteria all below 400 pass. */
export function passesOn({ criteria }: OperationStep, status: string): boolean {
  return passesWith(parsedCriteria(criteria), numberOf(status)).canHold;
}

/** Whether an action of the step is meant for this status, and not for every one. */
export const handlesStatus = (step: OperationStep, status: string): boolean =>
  actionsOf(step)
    .map((action) => parsedCriteria(action.criteria))
    .some(
      (criteria) =>
        criteria.length > 0 &&
        judge(criteria, bareDomains(numberOf(status))).canHold &&
        !judge(criteria, bareDomains(UNHEARD_OF)).canHold,
    );

/** A status that no condition names. */
const UNHEARD_OF = 599;

/** `4XX` is taken for its first; what `default` stands for is a failure. */
const numberOf = (status: string): number =>
  status === "default" ? 500 : Number(status.replaceAll(/x/gi, "0"));
