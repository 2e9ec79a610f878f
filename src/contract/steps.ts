import type { StepSubject, Subject } from "./subject.ts";

/** Every step of every workflow of the document. */
export const stepsOf = ({ workflows }: Subject): readonly StepSubject[] =>
  workflows.flatMap(({ steps }) => steps);
