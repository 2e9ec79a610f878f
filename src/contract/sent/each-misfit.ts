import type { Expression } from "../../expression/expression.ts";
import type { Misfit } from "../../schema/value.ts";
import type { StepSubject, Subject } from "../subject.ts";
import { type Delivery, deliveriesOf } from "./deliveries.ts";

export interface FoundMisfit {
  readonly step: StepSubject;
  readonly delivery: Delivery;
  readonly misfit: Misfit<Expression>;
  /** Where it is written. */
  readonly pointer: string;
}

/** Everything that any step hands over and the other side does not take, in order. */
export function* eachMisfit(subject: Subject): Generator<FoundMisfit> {
  for (const { steps } of subject.workflows) {
    for (const step of steps) {
      for (const delivery of deliveriesOf(step, subject)) {
        for (const misfit of delivery.misfits) {
          yield { step, delivery, misfit, pointer: misfit.value.pointer ?? delivery.pointer };
        }
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
