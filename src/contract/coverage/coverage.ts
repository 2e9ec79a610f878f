import { basename, relative, resolve } from "node:path";
import { resolvePointer } from "../../document/pointer.ts";
import type { Description, Operation } from "../../openapi/description.ts";
import { declaredStatus } from "../../openapi/media-type.ts";
import { parsedCriteria } from "../../workflow/expressions-read.ts";
import type { ArazzoTree } from "../../workflow/tree.ts";
import { actionsOf, callsOf, type OperationStep } from "../../workflow/tree.ts";
import { judge } from "../criteria/judge.ts";
import { bareDomains } from "../replies/domains.ts";
import { namedErrors } from "../replies/named-errors.ts";
import { passesWith } from "../replies/outcomes.ts";
import type { PlayedPath, PlayedScenario } from "./played-paths.ts";

/** What of the descriptions the workflows and their scenarios make use of. */
export interface Coverage {
  readonly descriptions: readonly DescriptionCoverage[];
  /** Whether paths of scenarios were looked at. */
  readonly played: boolean;
}

export interface DescriptionCoverage {
  readonly file: string;
  readonly title: string;
  /** All of them, in the order of the description. */
  readonly operations: readonly OperationCoverage[];
}

export interface OperationCoverage {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** As `workflowId.stepId`. */
  readonly calledBy: readonly string[];
  readonly answers: readonly AnswerCoverage[];
}

export interface AnswerCoverage extends Answer {
  /** Absent from the description, and yet it came. */
  readonly undeclared?: true;
  /** The steps whose criteria it satisfies. */
  readonly passes: readonly string[];
  /** The steps that have an action for this status. */
  readonly handledBy: readonly string[];
  /** The paths of scenarios in which it came, as `workflowId: name`. */
  readonly paths: readonly string[];
}

interface Call {
  readonly name: string;
  readonly file: string;
  readonly step: OperationStep;
}

export function coverageOf(
  documents: readonly ArazzoTree[],
  scenarios: readonly PlayedScenario[] | undefined,
): Coverage {
  const played = scenarios && passedPaths(scenarios);
  const calls = documents.flatMap(callsIn);
  const descriptions = new Map<string, Description>();
  for (const source of documents.flatMap(({ sources }) => [...sources.values()])) {
    if (source.kind === "openapi") descriptions.set(source.file, source.description);
  }
  return {
    played: played !== undefined,
    descriptions: [...descriptions].map(([file, description]) => {
      const own = calls.filter((call) => call.file === file);
      return describe(file, description, own, played ?? []);
    }),
  };
}

/** A path that went as written, and whose it is. */
interface PassedPath extends PlayedPath {
  readonly scenario: PlayedScenario;
}

const passedPaths = (scenarios: readonly PlayedScenario[]): readonly PassedPath[] =>
  scenarios.flatMap((scenario) =>
    scenario.paths.filter(({ outcome }) => outcome === "passed").map((path) => ({ ...path, scenario })),
  );

const callsIn = (document: ArazzoTree): readonly Call[] =>
  callsOf(document).map((step) => {
    return { name: `${step.workflow.workflowId}.${step.stepId}`, file: step.source.file, step };
  });

function describe(
  file: string,
  description: Description,
  calls: readonly Call[],
  played: readonly PassedPath[],
): DescriptionCoverage {
  // Those without an operationId are known only by the steps that call them.
  const called = new Map(calls.map(({ step: { operation } }) => [operation.id, operation]));
  const title = resolvePointer(description.document.value, "/info/title");
  return {
    file: relative(process.cwd(), file),
    title: typeof title === "string" ? title : basename(file),
    operations: [...new Map([...description.operations, ...called]).values()].map((operation) => {
      const own = calls.filter(({ step }) => step.operation.id === operation.id);
      const declared = answersOf(operation, description);
      const came = own.flatMap((call) => answersIn(call, declared, played));
      const keys = new Set(declared.map(keyOf));
      const undeclared = came.filter(({ answer }) => !keys.has(keyOf(answer))).map(({ answer }) => answer);
      const distinct = new Map(undeclared.map((answer) => [keyOf(answer), answer]));
      return {
        operationId: operation.id,
        method: operation.method,
        path: operation.path,
        calledBy: own.map(({ name }) => name),
        answers: [
          ...declared.map((answer) => covered(answer, own, came)),
          ...[...distinct.values()].map((answer) => ({
            ...covered(answer, own, came),
            undeclared: true as const,
          })),
        ],
      };
    }),
  };
}

interface Came {
  readonly answer: Answer;
  readonly path: string;
}

/** As the operation declares it: a 404 counts for `4XX`, and its error only where errors of that status are named. */
function answersIn({ step }: Call, known: readonly Answer[], played: readonly PassedPath[]): readonly Came[] {
  const own = played.filter(
    ({ scenario: { workflowId, document } }) =>
      workflowId === step.workflow.workflowId &&
      resolve(document) === resolve(step.workflow.document.text.file),
  );
  return own.flatMap((path) =>
    path.calls
      .filter(({ stepId }) => stepId === step.stepId)
      .map(({ status, error }) => {
        const declared = declaredStatus(step.operation, status) ?? String(status);
        const names = known.some((one) => one.status === declared && one.error !== undefined);
        const named = error !== undefined && names ? { error } : {};
        return { answer: { status: declared, ...named }, path: `${step.workflow.workflowId}: ${path.name}` };
      }),
  );
}

function covered(answer: Answer, calls: readonly Call[], came: readonly Came[]): AnswerCoverage {
  const names = (those: (step: OperationStep) => boolean) =>
    calls.filter(({ step }) => those(step)).map(({ name }) => name);
  const paths = came.filter((one) => keyOf(one.answer) === keyOf(answer)).map(({ path }) => path);
  return {
    ...answer,
    passes: names((step) => passesOn(step, answer.status)),
    handledBy: names((step) => handlesStatus(step, answer.status)),
    paths: [...new Set(paths)],
  };
}

const keyOf = ({ status, error = "" }: Answer): string => `${status} ${error}`;

/** One way in which an operation answers: a status, and for a failure the error that the body names. */
export interface Answer {
  /** As declared: `200`, `4XX`, `default`. */
  readonly status: string;
  readonly error?: string;
}

/** Every answer that an operation declares; a failure that names its errors is one answer for each. */
export const answersOf = (operation: Operation, description: Description): readonly Answer[] =>
  [...operation.responses.keys()].flatMap((status): readonly Answer[] => {
    const { errors } = namedErrors(operation, status, description);
    return errors.length === 0 ? [{ status }] : errors.map((error) => ({ status, error }));
  });

/** Whether the criteria of a step can hold when the reply has this status. Without criteria all below 400 pass. */
function passesOn({ criteria }: OperationStep, status: string): boolean {
  return passesWith(parsedCriteria(criteria), numberOf(status)).canHold;
}

/** Whether an action of the step is meant for this status, and not for every one. */
const handlesStatus = (step: OperationStep, status: string): boolean =>
  actionsOf(step)
    .map((action) => parsedCriteria(action.criteria))
    .some(
      (criteria) =>
        criteria.length > 0 &&
        judge(criteria, bareDomains(numberOf(status))).canHold &&
        !judge(criteria, bareDomains(UNHEARD_OF)).canHold,
    );

/** A status that no condition names. */
const UNHEARD_OF = 599;

/** `4XX` is taken for its first; what `default` stands for is a failure. */
const numberOf = (status: string): number =>
  status === "default" ? 500 : Number(status.replaceAll(/x/gi, "0"));
