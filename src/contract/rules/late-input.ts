import type { Expression } from "../../expression/expression.ts";
import type { Template } from "../../expression/template.ts";
import type { Operation } from "../../openapi/description.ts";
import { expressionsSent } from "../../workflow/expressions-read.ts";
import { stepsBefore } from "../../workflow/step-order.ts";
import type { Step } from "../../workflow/tree.ts";
import { spoken } from "../replies/field-names.ts";
import { eachWorkflow, type Rule } from "../rule.ts";
import { inputPointer } from "./unused-input.ts";

export const lateInput: Rule = {
  code: "contract/late-input",
  severity: "note",
  title: "An input that exists only once an earlier step has run",
  explanation:
    "A step sends an input that an earlier step of the same run brings about: a passcode that is texted, or the token " +
    "of a link that is mailed. Nobody can know it when the run begins, so a run has to be given it late: as an input " +
    "that is asked for when the step needs it. A passcode from an earlier run is refused.",
  check: eachWorkflow(function* (workflow) {
    const told = new Set<string>();
    for (const step of workflow.steps) {
      const sent = fieldsSent(step);
      for (const { name, expression } of sent) {
        if (expression?.root !== "inputs" || expression.pointer.length > 0) continue;
        const input = expression.name;
        if (told.has(input) || !workflow.inputs.names.has(input) || workflow.inputs.defaults.has(input))
          continue;
        if (!isProof(name) && !isProof(input)) continue;
        const sender = senderFor(step, sent);
        if (sender === undefined || readsBefore(sender, input)) continue;
        told.add(input);
        yield {
          pointer: inputPointer(workflow, input),
          message: `"${input}" exists only once the step "${sender.stepId}" has run: the step "${step.stepId}" redeems it.`,
          fix: "Give it late: a run has to ask for it when it gets there.",
        };
      }
    }
  }),
};

/** Tokens that come from elsewhere, or from a login that is over. */
const OLDER = /\b(session|access|refresh|id|api|intermediate|bearer|csrf|captcha|device)\b/;

/** `country_code` is a code and no proof. */
const OTHER_CODES = /\b(country|postal|zip|status|error|currency|language|backup|recovery)\b/;

/** Named as what is sent to somebody, for them to prove that they got it. */
function isProof(name: string): boolean {
  const words = spoken(name);
  if (/\b(code|otp|passcode|totp|pin)$/.test(words)) return !OTHER_CODES.test(words);
  return /\btoken$/.test(words) && !OLDER.test(words);
}

/** A parameter, or a field of the body, that a step sends. */
interface SentField {
  readonly name: string;
  /** Where its value is one expression and nothing else. */
  readonly expression?: Expression;
}

function fieldsSent(step: Step): readonly SentField[] {
  if (step.kind !== "operation") return [];
  const parameters = step.parameters.flatMap(({ name, value }) => fieldsIn(value, name));
  return step.body === undefined ? parameters : [...parameters, ...fieldsIn(step.body.payload, "")];
}

function fieldsIn(template: Template, name: string): readonly SentField[] {
  switch (template.kind) {
    case "map":
      return template.entries.flatMap(([inner, value]) => fieldsIn(value, inner));
    case "list":
      return template.items.flatMap((item) => fieldsIn(item, name));
    case "expression":
      return [{ name, expression: template.expression }];
    default:
      return [{ name }];
  }
}

/** The last step before this one that its fields, or its path, show to bring the value about. */
function senderFor(step: Step, sent: readonly SentField[]): Step | undefined {
  if (step.kind !== "operation") return undefined;
  const { operation, workflow } = step;
  const ran = stepsBefore(workflow).get(step.stepId);
  const earlier = workflow.steps.slice(0, workflow.steps.indexOf(step)).reverse();
  return earlier.find((other) => {
    if (other.kind !== "operation" || other.operation.method === "GET" || !ran?.has(other.stepId))
      return false;
    if (other.operation.id === operation.id) return false;
    // What only the earlier reply knows is sent beside it: the id of the phone, of the method, of the request.
    const handsOn = sent.some(
      ({ name, expression }) =>
        expression?.root === "steps" && expression.owner === other.stepId && /\bid$/.test(spoken(name)),
    );
    return handsOn ? redeems(operation) || sends(other.operation) : areApair(other.operation, operation);
  });
}

const namesIn = ({ id, path }: Operation): string => spoken(`${path} ${id}`);

const redeems = (operation: Operation): boolean =>
  /\b(authenticate|verify|confirm|redeem|validate|check)\b/.test(namesIn(operation));

const sends = (operation: Operation): boolean =>
  /\b(send|start|initiate|challenge|resend|otp|invite)\b/.test(namesIn(operation));

/** `/otp/email/login_or_create` and `/otp/email/authenticate`, or `/totp` and `/totp/authenticate` */
function areApair(sender: Operation, redeemer: Operation): boolean {
  const folder = folderOf(redeemer.path);
  const isBeside = folder !== "" && (folderOf(sender.path) === folder || sender.path === folder);
  return isBeside && redeems(redeemer) && !redeems(sender);
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/** An input that the sender, or a step before it, sends already is known from the start. */
function readsBefore(sender: Step, input: string): boolean {
  const { steps } = sender.workflow;
  return steps
    .slice(0, steps.indexOf(sender) + 1)
    .flatMap(expressionsSent)
    .some((expression) => expression.root === "inputs" && expression.name === input);
}
