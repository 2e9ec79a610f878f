import { basename, relative, resolve } from "node:path";
import { resolvePointer } from "../../document/pointer.ts";
import type { Description } from "../../openapi/description.ts";
import { declaredStatus } from "../../openapi/media-type.ts";
import type { ArazzoTree, OperationStep } from "../../workflow/tree.ts";
import { callsOf } from "../steps.ts";
import { type Answer, answersOf } from "./answers.ts";
import { handlesStatus, passesOn } from "./expected.ts";
import type { PlayedPath } from "./played.ts";

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
  played: readonly PlayedPath[] | undefined,
): Coverage {
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

const callsIn = (document: ArazzoTree): readonly Call[] =>
  callsOf(document).map((step) => {
    return { name: `${step.workflow.workflowId}.${step.stepId}`, file: step.source.file, step };
  });

function describe(
  file: string,
  description: Description,
  calls: readonly Call[],
  played: readonly PlayedPath[],
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
function answersIn({ step }: Call, known: readonly Answer[], played: readonly PlayedPath[]): readonly Came[] {
  const own = played.filter(
    ({ workflowId, document }) =>
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
        return { answer: { status: declared, ...named }, path: `${path.workflowId}: ${path.name}` };
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
