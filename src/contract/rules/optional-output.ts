import { formatPointer } from "../../document/pointer.ts";
import { requiredOf } from "../../schema/parts.ts";
import { shapesOf } from "../../schema/shapes.ts";
import { hasNoType, typesOf } from "../../schema/types.ts";
import { isDeclared, outcomesOf } from "../replies/outcomes.ts";
import { readsAtEnd, readsOfStep } from "../replies/reads-of-step.ts";
import { bodyPath } from "../replies/reply-path.ts";
import { weighedPaths } from "../replies/reply-reads.ts";
import type { FoundInReply } from "../replies/reply-schema.ts";
import { replyAt } from "../replies/reply-schema.ts";
import { eachCall, type Rule } from "../rule.ts";

export const optionalOutput: Rule = {
  code: "contract/optional-output",
  severity: "note",
  title: "An output that a success may lack",
  explanation:
    "The reply need not have the field that the output reads, or it may be null there, and no criterion looks at it: " +
    "the step passes without the output, and what uses it finds out later. Where the workflow is of no use without " +
    "it, add a criterion such as `$response.body#/user_id != null`.",
  check: eachCall(function* (step) {
    if (step.operation.responses.size === 0) return;
    const statuses = outcomesOf(step).passing.filter((status) => isDeclared(step, status));
    const used = new Set([...readsOfStep(step), ...readsAtEnd(step)]);
    const weighed = weighedPaths(step);
    for (const { name, value, text, pointer } of step.outputs) {
      const path = value && bodyPath(value);
      if (value === undefined || path === undefined || path.length === 0 || !used.has(name)) continue;
      if (weighed.some((one) => one === "*" || `${formatPointer(path)}/`.startsWith(`${one}/`))) continue;
      const why = statuses
        .map((status) => lackOf(replyAt(step, status, path), replyAt(step, status, path.slice(0, -1))))
        .find((lack) => lack !== undefined);
      if (why === undefined) continue;
      const place = value.kind === "expression" ? text : `$response.body#${formatPointer(path)}`;
      yield {
        pointer,
        message: `The step passes also when "${name}" ${why}.`,
        fix: `Where it is needed, add to the successCriteria of "${step.stepId}": condition: ${place} != null`,
      };
    }
  }),
};

/** Only where the description tells what is required from what is not. */
function lackOf(found: FoundInReply, parent: FoundInReply): string | undefined {
  if (found.kind !== "declared" || parent.kind !== "declared") return undefined;
  const shapes = shapesOf(found.schema);
  const typed = shapes.length > 0 && shapes.every((shape) => !hasNoType(typesOf(shape)));
  if (typed && shapes.some((shape) => typesOf(shape).has("null"))) return "is null";
  const tells = shapesOf(parent.schema).every((shape) => requiredOf(shape).size > 0);
  return tells && !found.always ? "is absent" : undefined;
}
