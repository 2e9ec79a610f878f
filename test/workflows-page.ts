import { basename } from "node:path";
import { findDocuments } from "../src/document/find-documents.ts";
import { openDocument } from "../src/workflow/load-document.ts";
import { type ArazzoTree, calledBy, type Step, type Workflow } from "../src/workflow/tree.ts";

const HEAD = `# The workflows that come with it

Written by \`npm run generate\` from the documents in \`workflows/arazzo\`.

Each runs as it is, against the stand-in and with people who are made up, by \`npx understudy run FILE\`; \`-w\` picks one of
several. Each is also a start for your own: copy it, and \`understudy check\` says what a change breaks.

They log in as Stytch's documentation has it: a second factor is proven beside a session or an intermediate session.
\`sms-otp-mfa\` and \`totp-enrollment\` do not, since they keep [the structure that is
published](stytch/mfa.md#with-a-session-or-without); with \`--strict-mfa\` they are refused.

What they show of Arazzo besides steps in a row:

| | |
|---|---|
| a login that goes on to send another code when the first is refused | \`consumer-email-otp-login\` |
| a call that is repeated after 429, by an action that is a component | \`whatsapp-otp-login\` |
| a step that is passed over when an earlier reply makes it needless | \`email-otp-sms-mfa\` |
| a step that runs another workflow | \`login-and-sign-out\` |
| workflows that depend on another and read its outputs | \`discovery-login\`, \`discovery-founding\`, \`authenticator-replacement\` |
| a step that passes when its call is refused | \`sign-out\`, \`organization-life-cycle\` |
| a criterion beside the status, where a success may still owe something | \`totp-login\`, \`session-exchange\` |
`;

/** What each shipped workflow does, and what it calls. */
export function workflowsPage(): string {
  const descriptions = new Map();
  const documents = findDocuments(["workflows/arazzo"]).map((file) => ({
    file,
    document: openDocument(file, { descriptions }),
  }));
  return [HEAD, ...documents.map(sectionOf)].join("\n");
}

function sectionOf({ file, document }: { readonly file: string; readonly document: ArazzoTree }): string {
  const { title } = document.written.info;
  const rows = [...document.workflows.values()].map((workflow) => [
    `\`${workflow.workflowId}\`<br>${workflow.written.summary}`,
    stepsOf(workflow),
  ]);
  const table = [["workflow", "steps"], ["---", "---"], ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `## ${title}\n\n[\`${basename(file)}\`](../${file})\n\n${table.join("\n")}\n`;
}

function stepsOf({ dependsOn, steps }: Workflow): string {
  const before = dependsOn.map(({ workflow }) => `after \`${workflow.workflowId}\``);
  return [...before, ...steps.map(callOf)].join("<br>");
}

function callOf(step: Step): string {
  const called = calledBy(step);
  if (called !== undefined) return `the workflow \`${called.workflowId}\``;
  if (step.kind !== "operation") throw new Error(`${step.stepId} calls nothing.`);
  return `\`${step.operation.method} ${step.operation.path}\``;
}
