import type { Expression } from "../../expression/expression.ts";
import type { ValueBreach } from "../../schema/value.ts";
import type { ArazzoTree, Step } from "../../workflow/tree.ts";
import { stepsOf } from "../../workflow/tree.ts";
import { type Delivery, deliveriesOf } from "./deliveries.ts";

export interface FoundBreach {
  readonly step: Step;
  readonly delivery: Delivery;
  readonly breach: ValueBreach<Expression>;
  /** Where it is written. */
  readonly pointer: string;
}

/** Everything that any step hands over and the other side does not take, in order. */
export function* eachBreach(document: ArazzoTree): Generator<FoundBreach> {
  for (const step of stepsOf(document)) {
    for (const delivery of deliveriesOf(step)) {
      for (const breach of delivery.breaches) {
        yield { step, delivery, breach, pointer: breach.value.pointer ?? delivery.pointer };
      }
    }
  }
}

/** `the field "/user/name"`, `the query parameter "limit"` */
export function spotOf({ kind, name }: Delivery, path: readonly string[]): string {
  if (kind === "body") return path.length === 0 ? "the payload" : `the field "${path.join("/")}"`;
  const whole = `the ${kind} "${name}"`;
  return path.length === 0 ? whole : `${whole} at ${path.join("/")}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
