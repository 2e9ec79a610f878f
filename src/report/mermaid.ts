// A sequence diagram: https://mermaid.js.org/syntax/sequenceDiagram.html
import type { Attempt, SentRequest, StepResult, WorkflowResult } from "../runner/run/result.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import type { DocumentReport, RunReport } from "./run-report.ts";
import { attemptsOf, inTurn } from "./walk-run.ts";
import { cut, MARK, nextSentence, statusText, target } from "./wording.ts";

const LONGEST = 140;

/** The calls of the run in their order; what failed and what was done about it stands beside them. */
export function mermaidReport(report: RunReport, options: Masking = {}): string {
  const { documents } = maskReport(report, options);
  const hosts = hostsOf(documents);
  const lines = [
    "sequenceDiagram",
    "  participant runner as Runner",
    ...[...hosts].map(([host, id]) => `  participant ${id} as ${escaped(host)}`),
    ...documents.flatMap(({ workflows }) => workflows).flatMap((workflow) => workflowLines(workflow, hosts)),
  ];
  return `${lines.join("\n")}\n`;
}

type Hosts = ReadonlyMap<string, string>;

/** The result tells no source descriptions; the host of a call is what stands for one. */
function hostsOf(documents: readonly DocumentReport[]): Hosts {
  const requests = documents
    .flatMap(({ workflows }) => workflows)
    .flatMap((workflow) => attemptsOf(workflow))
    .flatMap(({ attempt }) => attempt.request ?? []);
  return new Map([...new Set(requests.map(hostOf))].map((host, index) => [host, `server${index + 1}`]));
}

const hostOf = ({ url }: SentRequest): string =>
  /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(url)?.[1] ?? "server";

function workflowLines(workflow: WorkflowResult, hosts: Hosts): string[] {
  const { workflowId, title, status, failure, dependencies, continuedBy } = workflow;
  const inner = (other: WorkflowResult) => workflowLines(other, hosts);
  const before = failure !== undefined && failure.stepId === undefined && continuedBy.length === 0;
  return [
    note(`${workflowId}${title === undefined ? "" : `: ${title}`}`),
    ...dependencies.flatMap(inner),
    ...inTurn(workflow).flatMap(({ step, attempt }) => attemptLines(step, attempt, hosts)),
    ...continuedBy.flatMap(inner),
    note(`${MARK[status]} ${workflowId} ${status}${before ? `: ${failure.message}` : ""}`),
  ];
}

function attemptLines(step: StepResult, attempt: Attempt, hosts: Hosts): string[] {
  const { workflow, failure, next } = attempt;
  const onward = nextSentence(next);
  return [
    ...callLines(step, attempt, hosts),
    ...(workflow === undefined ? [] : workflowLines(workflow, hosts)),
    ...(failure === undefined ? [] : [note(`${MARK.failed} ${step.stepId}: ${failure.message}`)]),
    ...(onward === undefined ? [] : [note(`${MARK.recovered} ${step.stepId}: ${onward}`)]),
    ...(next.workflow === undefined ? [] : workflowLines(next.workflow, hosts)),
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

/** Mermaid reads `#35;` as a character. Everything that might mean something to it, or to HTML, is written so; `end` does. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[^\p{L}\p{N} ./:,()'?=$_*“”…→✓✗↻–›-]|--|\bend\b/giu, (chars) =>
      [...chars].map((char) => `#${char.codePointAt(0)};`).join(""),
    );
