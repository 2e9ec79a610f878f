import { formatPointer } from "../../document/pointer.ts";
import type { Operation } from "../../openapi/description.ts";
import { expressionsSent } from "../../workflow/expressions-read.ts";
import { stepsBefore } from "../../workflow/step-order.ts";
import type { Step, Workflow } from "../../workflow/tree.ts";
import { wordsOf } from "../replies/field-names.ts";
import { fieldsSent, type SentField } from "../replies/fields-sent.ts";
import { eachWorkflow, type Rule } from "../rule.ts";

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

const PROOFS: ReadonlySet<string> = new Set(["code", "otp", "passcode", "totp", "pin"]);
/** Tokens that come from elsewhere, or from a login that is over. */
const OLDER = [
  "session",
  "access",
  "refresh",
  "id",
  "api",
  "intermediate",
  "bearer",
  "csrf",
  "captcha",
  "device",
];
/** `country_code` is a code and no proof. */
const OTHER_CODES = [
  "country",
  "postal",
  "zip",
  "status",
  "error",
  "currency",
  "language",
  "backup",
  "recovery",
];

/** Named as what is sent to somebody, for them to prove that they got it. */
function isProof(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  if (PROOFS.has(last)) return !words.some((word) => OTHER_CODES.includes(word));
  return last === "token" && !words.some((word) => OLDER.includes(word));
}

const REDEEMS: ReadonlySet<string> = new Set([
  "authenticate",
  "verify",
  "confirm",
  "redeem",
  "validate",
  "check",
]);
const SENDS: ReadonlySet<string> = new Set([
  "send",
  "start",
  "initiate",
  "challenge",
  "resend",
  "otp",
  "invite",
]);

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
        expression?.root === "steps" && expression.owner === other.stepId && wordsOf(name).at(-1) === "id",
    );
    return handsOn ? redeems(operation) || sends(other.operation) : areApair(other.operation, operation);
  });
}

const namesIn = ({ id, path }: Operation): readonly string[] => [...wordsOf(path), ...wordsOf(id)];
const redeems = (operation: Operation): boolean => namesIn(operation).some((word) => REDEEMS.has(word));
const sends = (operation: Operation): boolean => namesIn(operation).some((word) => SENDS.has(word));

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

/** The workflow, where the inputs stand elsewhere. */
function inputPointer({ pointer, written }: Workflow, input: string): string {
  const { inputs } = written;
  const { properties } = typeof inputs === "object" ? inputs : {};
  const isHere = typeof properties === "object" && properties !== null && Object.hasOwn(properties, input);
  return isHere ? `${pointer}/inputs/properties${formatPointer([input])}` : `${pointer}/inputs`;
}
