import type { Operand } from "../../criterion/condition.ts";
import { at } from "../../schema/at.ts";
import type { Schema } from "../../schema/schema.ts";
import { shapesOf } from "../../schema/shapes.ts";
import { sameValue, typeOf, typesOf, valuesOf } from "../../schema/types.ts";
import type { Step } from "../../workflow/tree.ts";
import type { Domain, DomainOf } from "../criteria/judge.ts";
import { type FoundInReply, replyAt } from "./reply-schema.ts";

const ANYTHING: Domain = {};

/** What a step's criteria and actions can read when the reply has this status; undefined: when there is none. */
export function domainsAt(step: Step, status: number | undefined): DomainOf {
  const { inputs } = step.workflow;
  return ({ expression, access }: Operand): Domain => {
    switch (expression.root) {
      case "statusCode":
        return { values: [status] };
      case "method":
        return step.kind === "operation" ? { values: [step.operation.method] } : ANYTHING;
      case "response": {
        if (status === undefined) return { values: [undefined] };
        if (expression.part !== "body" || step.kind !== "operation") return ANYTHING;
        return domainOf(replyAt(step, status, [...expression.pointer, ...access]));
      }
      case "inputs":
        return domainOf(
          at(inputs.schema, [...inputs.pathOf(expression.name), ...expression.pointer, ...access]),
        );
      default:
        return ANYTHING;
    }
  };
}

/** Of conditions taken for themselves: only statuses are what they are anywhere. */
export const bareDomains =
  (status: number | undefined): DomainOf =>
  ({ expression }) =>
    expression.root === "statusCode" ? { values: [status] } : ANYTHING;

/** Of a place that the schema does not know, anything can be said: that it is unknown is told elsewhere. */
function domainOf(found: FoundInReply): Domain {
  return found.kind === "declared" ? schemaDomain(found.schema, found.always) : ANYTHING;
}

function schemaDomain(schema: Schema, always: boolean): Domain {
  const shapes = shapesOf(schema);
  const lists = shapes.map(valuesOf);
  const known = lists.flatMap((list) => list ?? []);
  const absent = always ? [] : [undefined];
  if (shapes.length > 0 && lists.every((list) => list !== undefined))
    return { values: [...known, ...absent] };
  const allows = (value: unknown): boolean =>
    value === undefined
      ? !always
      : shapes.some((shape, index) => {
          const list = lists[index];
          if (list !== undefined) return list.some((one) => sameValue(one, value));
          return typesOf(shape).has(typeOf(value));
        });
  return { allows };
}
