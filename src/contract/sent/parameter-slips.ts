import { nearest } from "../../document/nearest.ts";
import type { Parameter } from "../../openapi/description.ts";
import type { Call, SentParameter } from "../subject.ts";
import { declaredParameter } from "./deliveries.ts";

/** A parameter that the operation does not have, and the one that was probably meant. */
export interface ParameterSlip {
  readonly sent: SentParameter;
  readonly meant?: Parameter;
  /** The name is right and the place is not. */
  readonly misplaced: boolean;
}

/** Every parameter that the operation does not declare where it is sent. */
export function suggestions(call: Call): readonly ParameterSlip[] {
  const declared = call.operation.parameters;
  const given = new Set(call.parameters.map((sent) => declaredParameter(call, sent)));
  const free = declared.filter((parameter) => !given.has(parameter));
  return call.parameters.flatMap((sent): ParameterSlip[] => {
    if (sent.in === "querystring" || declaredParameter(call, sent) !== undefined) return [];
    const elsewhere = free.find(({ name }) => name === sent.name);
    if (elsewhere !== undefined) return [{ sent, meant: elsewhere, misplaced: true }];
    const here = free.filter((parameter) => parameter.in === sent.in);
    const name = nearest(
      sent.name,
      here.map((parameter) => parameter.name),
    );
    const meant = here.find((parameter) => parameter.name === name);
    return [{ sent, misplaced: false, ...(meant && { meant }) }];
  });
}

/** It stands for a required one, whose absence needs no word of its own. */
export const isMistaken = ({ meant }: ParameterSlip): boolean => meant?.required === true;
