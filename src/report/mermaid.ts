// A sequence diagram: https://mermaid.js.org/syntax/sequenceDiagram.html
import type { Attempt, SentRequest, StepResult, WorkflowResult } from "../runner/run/result.ts";
import { cut, MARK, nextSentence, statusText, target } from "./describe-run.ts";
import { failureWithoutStep } from "./failure-cause.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import { askedWorkflows, type RunReport } from "./run-report.ts";
import { attemptsInTurn, attemptsOf } from "./walk-run.ts";

const LONGEST = 140;

/** The calls of the run in order, with notes on what failed and what was done about it. */
export function mermaidReport(report: RunReport, options: Masking = {}): string {
  const workflows = askedWorkflows(maskReport(report, options));
  const hosts = hostsOf(workflows);
  const lines = [
    "sequenceDiagram",
    "  participant runner as Runner",
    ...[...hosts].map(([host, id]) => `  participant ${id} as ${escaped(host)}`),
    ...workflows.flatMap((workflow) => workflowLines(workflow, hosts)),
  ];
  return `${lines.join("\n")}\n`;
}

type Hosts = ReadonlyMap<string, string>;

/** The result does not name source descriptions, so each host is a participant. */
function hostsOf(workflows: readonly WorkflowResult[]): Hosts {
  const requests = workflows.flatMap(attemptsOf).flatMap(({ attempt }) => attempt.request ?? []);
  return new Map([...new Set(requests.map(hostOf))].map((host, index) => [host, `server${index + 1}`]));
}

const hostOf = ({ url }: SentRequest): string =>
  /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(url)?.[1] ?? "server";

function workflowLines(workflow: WorkflowResult, hosts: Hosts): string[] {
  const { workflowId, title, status, dependencies, continuedBy } = workflow;
  const inner = (other: WorkflowResult) => workflowLines(other, hosts);
  const failure = failureWithoutStep(workflow);
  return [
    note(`${workflowId}${title === undefined ? "" : `: ${title}`}`),
    ...dependencies.flatMap(inner),
    ...attemptsInTurn(workflow).flatMap(({ step, attempt }) => attemptLines(step, attempt, hosts)),
    ...continuedBy.flatMap(inner),
    note(`${MARK[status]} ${workflowId} ${status}${failure ? `: ${failure.message}` : ""}`),
  ];
}

function attemptLines(step: StepResult, attempt: Attempt, hosts: Hosts): string[] {
  const { workflow, failure, next } = attempt;
  const onward = nextSentence(next);
  return [
    ...callLines(step, attempt, hosts),
    ...(workflow ? workflowLines(workflow, hosts) : []),
    ...(failure === undefined ? [] : [note(`${MARK.failed} ${step.stepId}: ${failure.message}`)]),
    ...(onward === undefined ? [] : [note(`${MARK.recovered} ${step.stepId}: ${onward}`)]),
    ...(next.workflow ? workflowLines(next.workflow, hosts) : []),
  ];
}

function callLines({ stepId }: StepResult, { request, response, status }: Attempt, hosts: Hosts): string[] {
  if (request === undefined) return [];
  const server = hosts.get(hostOf(request)) ?? "runner";
  const call = `  runner->>${server}: ${escaped(`${stepId}: ${request.method} ${target(request)}`)}`;
  if (response === undefined) return [call];
  const arrow = status === "passed" ? "-->>" : "--x";
  const answer = `${response.status} ${statusText(response.status)}`;
  return [call, `  ${server}${arrow}runner: ${escaped(answer)}`];
}

const note = (text: string): string => `  Note over runner: ${escaped(cut(text, LONGEST))}`;

/** Writes everything with a meaning in Mermaid or HTML, the word `end` included, as a character code such as `#35;`. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[^\p{L}\p{N} ./:,()'?=$_*“”…→✓✗↻–›-]|--|\bend\b/giu, (chars) =>
      [...chars].map((char) => `#${char.codePointAt(0)};`).join(""),
    );
