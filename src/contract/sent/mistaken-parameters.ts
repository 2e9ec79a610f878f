import { nearest } from "../../document/nearest.ts";
import type { Parameter } from "../../openapi/description.ts";
import type { OperationStep, SentParameter } from "../../workflow/tree.ts";
import { declaredParameter } from "./deliveries.ts";

/** A parameter that the operation does not have, and the one that was probably meant. */
export interface MistakenParameter {
  readonly sent: SentParameter;
  readonly meant?: Parameter;
  /** The name is right and the place is not. */
  readonly misplaced: boolean;
}

/** Every parameter that the operation does not declare where it is sent. */
export function suggestions(step: OperationStep): readonly MistakenParameter[] {
  const declared = step.operation.parameters;
  const given = new Set(step.parameters.map((sent) => declaredParameter(step, sent)));
  const free = declared.filter((parameter) => !given.has(parameter));
  return step.parameters.flatMap((sent): MistakenParameter[] => {
    if (sent.in === "querystring" || declaredParameter(step, sent) !== undefined) return [];
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
export const isMistaken = ({ meant }: MistakenParameter): boolean => meant?.required === true;
