import { at, keysAt, listAt, type Path, tree } from "./edit.ts";

const WORKFLOW: Path = ["workflows", 0];

export interface Site {
  readonly path: Path;
  /** `sendSmsOtp.code` */
  readonly of: string;
}

/** Every document here has one workflow. */
export const workflowSite = (...path: Path): Path => [...WORKFLOW, ...path];

export function stepSites(value: unknown): Site[] {
  const steps = workflowSite("steps");
  return listAt(value, steps).map((step, index) => ({
    path: [...steps, index],
    of: String(tree(step).stepId),
  }));
}

const entriesOf = (value: unknown, owner: Site, ...path: Path): Site[] => {
  const whole = [...owner.path, ...path];
  return keysAt(value, whole).map((name) => ({ path: [...whole, name], of: `${owner.of}.${name}` }));
};

export const fieldSites = (value: unknown): Site[] =>
  stepSites(value).flatMap((step) => entriesOf(value, step, "requestBody", "payload"));

export const stepOutputSites = (value: unknown): Site[] =>
  stepSites(value).flatMap((step) => entriesOf(value, step, "outputs"));

export const conditionSites = (value: unknown): Site[] =>
  stepSites(value).flatMap((step) =>
    listAt(value, [...step.path, "successCriteria"]).map((_, index) => ({
      path: [...step.path, "successCriteria", index, "condition"],
      of: step.of,
    })),
  );

const workflowOf = (value: unknown): Site => ({
  path: WORKFLOW,
  of: String(tree(at(value, WORKFLOW)).workflowId),
});

export const outputSites = (value: unknown): Site[] => entriesOf(value, workflowOf(value), "outputs");

export const inputSites = (value: unknown): Site[] =>
  entriesOf(value, workflowOf(value), "inputs", "properties");

export const requiredSites = (value: unknown): Site[] => {
  const path = workflowSite("inputs", "required");
  return listAt(value, path).map((name, index) => ({
    path: [...path, index],
    of: `${workflowOf(value).of}.${name}`,
  }));
};
