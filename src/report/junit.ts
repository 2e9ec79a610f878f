// What CI servers read: https://github.com/testmoapp/junitxml
import type { Attempt, Failure, StepResult, WorkflowResult } from "../runner/run/result.ts";
import { instant } from "./amounts.ts";
import { decisive } from "./cause.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import type { DocumentReport, RunReport } from "./run-report.ts";
import { attemptsOf, type RanWorkflow, workflowsOf } from "./walk-run.ts";
import { actualOf, answerOf, brokenCriteria, callOf, nextSentence, shown } from "./wording.ts";
import { writeXml, type XmlElement } from "./xml.ts";

/** A suite for each workflow that was asked for, a case for each of its steps and of those that it ran. */
export function junitReport(report: RunReport, options: Masking = {}): string {
  const { documents, durationMs, generator } = maskReport(report, options);
  const suites = documents.flatMap((document) =>
    document.workflows.map((workflow) => suite(workflow, document)),
  );
  return writeXml({
    name: "testsuites",
    attributes: { name: generator.name, ...countsOf(suites.flatMap(casesOf)), time: seconds(durationMs) },
    children: suites,
  });
}

function suite(workflow: WorkflowResult, { file, title }: DocumentReport): XmlElement {
  const attempts = attemptsOf(workflow).map(({ attempt }) => attempt);
  const failing = decisive(workflow);
  const cases = workflowsOf(workflow).flatMap((ran) => casesOfWorkflow(ran, failing.has(ran.workflow)));
  const properties = {
    document: title,
    status: workflow.status,
    requests: attempts.filter(({ request }) => request !== undefined).length,
    retries: attempts.filter(({ next }) => next.type === "retry").length,
  };
  return {
    name: "testsuite",
    attributes: {
      name: workflow.workflowId,
      ...countsOf(cases),
      time: seconds(workflow.durationMs),
      timestamp: instant(workflow.startedAt),
      file,
    },
    children: [
      {
        name: "properties",
        children: Object.entries(properties).map(([name, value]) => ({
          name: "property",
          attributes: { name, value },
        })),
      },
      ...cases,
    ],
  };
}

const casesOf = ({ children = [] }: XmlElement): readonly XmlElement[] =>
  children.filter(({ name }) => name === "testcase");

function countsOf(cases: readonly XmlElement[]) {
  const having = (name: string) =>
    cases.filter(({ children = [] }) => children.some((child) => child.name === name)).length;
  return { tests: cases.length, failures: having("failure"), errors: 0, skipped: having("skipped") };
}

/** A failure that an action of the document put right must not make a build fail. */
function casesOfWorkflow({ workflow, trail }: RanWorkflow, counts: boolean): XmlElement[] {
  const { failure, steps, continuedBy } = workflow;
  const classname = trail.join(" › ");
  const cases = steps.map((step) => stepCase(step, classname, counts));
  // Without a case of its own, a workflow that failed before its first step would count as skipped.
  if (failure === undefined || failure.stepId !== undefined || continuedBy.length > 0) return cases;
  const start: XmlElement = {
    name: "testcase",
    attributes: { name: "(workflow)", classname, time: seconds(0) },
    children: [verdictOf(failure, failure.message, counts)],
  };
  return [start, ...cases];
}

function stepCase(step: StepResult, classname: string, counts: boolean): XmlElement {
  const { stepId: name, status, failure, attempts, durationMs } = step;
  const story = attempts.flatMap((attempt) => attemptStory(step, attempt)).join("\n");
  const children: XmlElement[] = [];
  if (attempts.length === 0) children.push({ name: "skipped", attributes: { message: status } });
  else if (failure === undefined) children.push({ name: "system-out", text: story });
  else children.push(verdictOf(failure, `${failure.message}\n\n${story}`, counts));
  return { name: "testcase", attributes: { name, classname, time: seconds(durationMs) }, children };
}

const verdictOf = ({ kind: type, message }: Failure, text: string, counts: boolean): XmlElement =>
  counts
    ? { name: "failure", attributes: { type, message }, text }
    : { name: "system-out", text: `This failed, and was put right.\n${text}` };

const LONGEST_ANSWER = 2000;

function attemptStory(step: StepResult, attempt: Attempt): string[] {
  const { response, notes, next, status, findings } = attempt;
  const onward = nextSentence(next);
  return [
    `${callOf(step, attempt)} → ${answerOf(attempt)}`,
    ...brokenCriteria(attempt).map((criterion) => {
      const actual = actualOf(criterion);
      return `  ${criterion.condition} does not hold${actual === undefined ? "" : `: ${actual}`}`;
    }),
    ...findings.map(({ check, severity, message }) => `  ${severity} ${check}: ${message}`),
    ...(status === "failed" && response?.body !== undefined
      ? [`  answer ${shown(response.body, LONGEST_ANSWER)}`]
      : []),
    ...notes.map((note) => `  ${note}`),
    ...(onward === undefined ? [] : [`  → ${onward}`]),
  ];
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
