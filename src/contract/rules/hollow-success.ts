import { formatPointer } from "../../document/pointer.ts";
import { propertyNames } from "../../schema/parts.ts";
import { shapesOf } from "../../schema/shapes.ts";
import { typesOf } from "../../schema/types.ts";
import type { OperationStep } from "../../workflow/tree.ts";
import { isHandedOut, saysGranted, saysOwed } from "../replies/field-names.ts";
import { declaredAt } from "../replies/missing-place.ts";
import { isDeclared, outcomesOf } from "../replies/outcomes.ts";
import { bodyPath } from "../replies/reply-path.ts";
import { weighedPaths } from "../replies/reply-reads.ts";
import { replyAt } from "../replies/reply-schema.ts";
import { eachCall, type Rule } from "../rule.ts";

export const hollowSuccess: Rule = {
  code: "contract/hollow-success",
  severity: "warning",
  title: "A success that may not be one",
  explanation:
    "The step hands out a token, and the reply says beside it, in a field of its own, whether it was granted: " +
    "`authenticated: false` comes with the status 200 and an empty `session_token` when a login still owes a " +
    "second factor. Criteria that look at neither field take such a reply for a success, and whatever uses the " +
    "token fails later and elsewhere. Add the criterion, or an action for the case that something is still owed.",
  check: eachCall(function* (step) {
    const statuses = outcomesOf(step).passing.filter((status) => isDeclared(step, status));
    const weighed = weighedPaths(step);
    const told = new Set<string>();
    for (const { name, value, pointer } of step.outputs) {
      const path = value && bodyPath(value);
      const field = path?.at(-1);
      if (path === undefined || field === undefined || !isHandedOut(field)) continue;
      const parent = path.slice(0, -1);
      const flag = flagBeside(parent, statuses, step);
      const at = flag && formatPointer([...parent, flag.name]);
      if (flag === undefined || at === undefined || told.has(at)) continue;
      const telling = new Set([at, formatPointer(path), ...flag.others, "*"]);
      if (weighed.some((read) => telling.has(read))) continue;
      told.add(at);
      yield {
        pointer,
        message: `The reply to ${step.operation.id} is a success also when ${flag.name} is ${flag.hollow}, and "${name}" may then be empty.`,
        fix: `Add to the successCriteria of "${step.stepId}": condition: $response.body#${at} == ${flag.granted}`,
        related: declaredAt(step, statuses[0]),
      };
    }
  }),
};

interface Flag {
  readonly name: string;
  /** Its value when all is well, and when it is not. */
  readonly granted: boolean;
  readonly hollow: boolean;
  /** Fields that say the same as it does, in their way. */
  readonly others: readonly string[];
}

/** A boolean in the same object that tells whether the token was granted. */
function flagBeside(
  parent: readonly string[],
  statuses: readonly number[],
  step: OperationStep,
): Flag | undefined {
  for (const status of statuses) {
    const found = replyAt(step, status, parent);
    if (found.kind !== "declared") continue;
    for (const shape of shapesOf(found.schema)) {
      const names = [...propertyNames(shape)];
      const isFlag = (name: string): boolean => {
        const field = replyAt(step, status, [...parent, name]);
        if (field.kind !== "declared") return false;
        const types = shapesOf(field.schema).map(typesOf);
        return types.length > 0 && types.every((one) => one.has("boolean") && one.size <= 2);
      };
      const others = names.filter(saysOwed).map((name) => formatPointer([...parent, name]));
      const granted = names.find((name) => saysGranted(name) && isFlag(name));
      if (granted !== undefined) return { name: granted, granted: true, hollow: false, others };
      const owed = names.find((name) => saysOwed(name) && isFlag(name));
      if (owed !== undefined) return { name: owed, granted: false, hollow: true, others };
    }
  }
  return undefined;
}
