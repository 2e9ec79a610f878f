import type { Diagnostic } from "../document/diagnostic.ts";
import type { TextDocument } from "../document/text-document.ts";
import { arazzoError } from "./codes.ts";
import { type ArazzoDocument, type Criterion, isReusable, type Step, type Workflow } from "./model.ts";

/** Where something stands and what to call it, when it is there and cannot be run yet. */
type Finding = readonly [pointer: string, what: string];

/** What the document uses of Arazzo that cannot be run yet: said up front, never met half way through a run. */
export function unsupportedParts(model: ArazzoDocument, document: TextDocument): Diagnostic[] {
  return [...findings(model)].map(([pointer, what]) =>
    arazzoError(
      "arazzo/unsupported",
      document.placeOf(pointer),
      `${what} cannot be run yet.`,
      "Remove it, or run this document with a later version.",
    ),
  );
}

function* findings(model: ArazzoDocument): Generator<Finding> {
  for (const [index, { type }] of model.sourceDescriptions.entries()) {
    if (type === "arazzo") yield [`/sourceDescriptions/${index}/type`, "A source description of type arazzo"];
  }
  for (const [index, workflow] of model.workflows.entries()) {
    const pointer = `/workflows/${index}`;
    yield* present(workflow, pointer, WORKFLOW_PARTS);
    yield* reusables(workflow, pointer);
    for (const [at, step] of workflow.steps.entries()) yield* stepFindings(step, `${pointer}/steps/${at}`);
  }
}

const WORKFLOW_PARTS: Readonly<Record<string, string>> = {
  dependsOn: "A workflow that depends on others",
  successActions: "Success actions",
  failureActions: "Failure actions",
};

const STEP_PARTS: Readonly<Record<string, string>> = {
  operationPath: "A step that names its operation by operationPath",
  workflowId: "A step that runs another workflow",
  onSuccess: "onSuccess",
  onFailure: "onFailure",
};

function* stepFindings(step: Step, pointer: string): Generator<Finding> {
  yield* present(step, pointer, STEP_PARTS);
  yield* reusables(step, pointer);
  if ((step.requestBody?.replacements ?? []).length > 0) {
    yield [`${pointer}/requestBody/replacements`, "Replacements in a payload"];
  }
  for (const [index, { type }] of (step.successCriteria ?? []).entries()) {
    const name = criterionType(type);
    if (name !== "simple") yield [`${pointer}/successCriteria/${index}/type`, `A criterion of type ${name}`];
  }
}

function* present(
  owner: object,
  pointer: string,
  parts: Readonly<Record<string, string>>,
): Generator<Finding> {
  for (const [name, what] of Object.entries(parts)) {
    if (Object.hasOwn(owner, name)) yield [`${pointer}/${name}`, what];
  }
}

function* reusables(
  { parameters }: Pick<Workflow | Step, "parameters">,
  pointer: string,
): Generator<Finding> {
  for (const [index, parameter] of (parameters ?? []).entries()) {
    if (isReusable(parameter)) yield [`${pointer}/parameters/${index}`, "A reference to a component"];
  }
}

export function criterionType(type: Criterion["type"]): string {
  return typeof type === "object" ? type.type : (type ?? "simple");
}
