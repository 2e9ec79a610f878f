// What CI servers read: https://github.com/testmoapp/junitxml
import type { Attempt, Failure, StepResult, WorkflowResult } from "../runner/run/result.ts";
import { instant } from "./counts-and-times.ts";
import { brokenCriteria, brokenSentence, exchangeOf, nextSentence, shown } from "./describe-run.ts";
import { decisive, failureWithoutStep } from "./failure-cause.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import { type DocumentReport, type RunReport, totalsOf } from "./run-report.ts";
import { type RanWorkflow, workflowsOf } from "./walk-run.ts";

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
  const failing = decisive(workflow);
  const cases = workflowsOf(workflow).flatMap((ran) => casesOfWorkflow(ran, failing.has(ran.workflow)));
  const { requests, retries } = totalsOf([workflow]);
  const properties = { document: title, status: workflow.status, requests, retries };
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

/** A failure that the document recovered from must not fail a build. */
function casesOfWorkflow({ workflow, trail }: RanWorkflow, counts: boolean): XmlElement[] {
  const failure = failureWithoutStep(workflow);
  const cases = workflow.steps.map((step) => stepCase(step, trail, counts));
  // Without a case of its own, a workflow that failed before its first step would count as skipped.
  if (failure === undefined) return cases;
  const start: XmlElement = {
    name: "testcase",
    attributes: { name: "(workflow)", classname: trail, time: seconds(0) },
    children: [failureElement(failure, failure.message, counts)],
  };
  return [start, ...cases];
}

function stepCase(step: StepResult, classname: string, counts: boolean): XmlElement {
  const { stepId: name, status, failure, attempts, durationMs } = step;
  const story = attempts.flatMap((attempt) => attemptStory(step, attempt)).join("\n");
  const children: XmlElement[] = [];
  if (attempts.length === 0) children.push({ name: "skipped", attributes: { message: status } });
  else if (failure === undefined) children.push({ name: "system-out", text: story });
  else children.push(failureElement(failure, `${failure.message}\n\n${story}`, counts));
  return { name: "testcase", attributes: { name, classname, time: seconds(durationMs) }, children };
}

const failureElement = ({ kind: type, message }: Failure, text: string, counts: boolean): XmlElement =>
  counts
    ? { name: "failure", attributes: { type, message }, text }
    : { name: "system-out", text: `This failed, and was put right.\n${text}` };

const LONGEST_ANSWER = 2000;

function attemptStory(step: StepResult, attempt: Attempt): string[] {
  const { response, notes, next, status, findings } = attempt;
  const onward = nextSentence(next);
  return [
    exchangeOf(step, attempt),
    ...brokenCriteria(attempt).map((criterion) => `  ${brokenSentence(criterion)}`),
    ...findings.map(({ check, severity, message }) => `  ${severity} ${check}: ${message}`),
    ...(status === "failed" && response?.body !== undefined
      ? [`  answer ${shown(response.body, LONGEST_ANSWER)}`]
      : []),
    ...notes.map((note) => `  ${note}`),
    ...(onward === undefined ? [] : [`  → ${onward}`]),
  ];
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

/** An element, indented by its depth. Text stays on the line of its tags, so that no space is added to it. */
interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly XmlElement[];
  readonly text?: string;
}

const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, "").join("\n")}\n`;

function elementLines({ name, attributes = {}, children = [], text }: XmlElement, indent: string): string[] {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value), ATTRIBUTE)}"`,
  );
  const open = `${indent}<${name}${written.join("")}`;
  if (text !== undefined) return [`${open}>${escaped(text, TEXT)}</${name}>`];
  if (children.length === 0) return [`${open}/>`];
  return [
    `${open}>`,
    ...children.flatMap((child) => elementLines(child, `${indent}  `)),
    `${indent}</${name}>`,
  ];
}

/** No XML document can hold these, not even escaped: https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IMPOSSIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A carriage return would be read as a line feed: https://www.w3.org/TR/xml/#sec-line-ends */
const TEXT = /[&<>\r]/g;
/** White space would be read as spaces: https://www.w3.org/TR/xml/#AVNormalize */
const ATTRIBUTE = /[&<>"\t\n\r]/g;

const escaped = (text: string, special: RegExp): string =>
  text
    .replaceAll(IMPOSSIBLE, "\ufffd")
    .replaceAll(special, (char) => ENTITIES[char] ?? `&#${char.charCodeAt(0)};`);
