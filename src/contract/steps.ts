import type { ArazzoTree, OperationStep, Step } from "../workflow/tree.ts";

/** Every step of every workflow of the document. */
export const stepsOf = ({ workflows }: ArazzoTree): readonly Step[] =>
  workflows.flatMap(({ steps }) => steps);

/** Those that call an operation. */
export const callsOf = (document: ArazzoTree): readonly OperationStep[] =>
  stepsOf(document).filter((step) => step.kind === "operation");
