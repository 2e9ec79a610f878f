import { type Diagnostic, errorDiagnostic } from "../../document/diagnostic.ts";
import { formatPointer } from "../../document/pointer.ts";
import type { Workflow } from "../../workflow/tree.ts";

/** What a document calls the handle of a workflow, where its workflowId makes no good name. */
const NAMED = "x-understudy-handle";

/** A workflow, and the name of its handle. */
export interface NamedWorkflow {
  readonly name: string;
  readonly workflow: Workflow;
}

/** What TypeScript, or the module itself, keeps for other things. */
const KEPT: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export exports " +
    "extends false finally for function globalThis if implements import in instanceof interface let module new null " +
    "package private protected public require return static super switch this throw true try typeof undefined URL var " +
    "void while with workflow yield"
  ).split(" "),
);

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** The handles of all the workflows, and what keeps some of them from having one. */
export function nameHandles(workflows: readonly Workflow[]): {
  readonly handles: readonly NamedWorkflow[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const handles = new Map<string, Workflow>();
  const diagnostics: Diagnostic[] = [];
  for (const workflow of workflows) {
    const { name, pointer } = nameOf(workflow);
    const other = handles.get(name);
    const wrong = mistakeIn(name, workflow, other);
    if (wrong === undefined) {
      handles.set(name, workflow);
      continue;
    }
    const free = freeName(name, new Set(handles.keys()));
    const fix =
      pointer.at(-1) === NAMED
        ? `Write another name, such as ${NAMED}: ${free}.`
        : `Give the workflow another workflowId, or name its handle beside it: ${NAMED}: ${free}.`;
    const at = `${workflow.pointer}${formatPointer(pointer)}`;
    diagnostics.push(errorDiagnostic(wrong.code, wrong.message, fix, workflow.document.text.placeOf(at)));
  }
  return { handles: [...handles].map(([name, workflow]) => ({ name, workflow })), diagnostics };
}

function nameOf({ workflowId, written }: Workflow): {
  readonly name: string;
  readonly pointer: readonly string[];
} {
  const given: unknown = Object.entries(written).find(([key]) => key === NAMED)?.[1];
  return given === undefined
    ? { name: inCamelCase(workflowId), pointer: ["workflowId"] }
    : { name: String(given), pointer: [NAMED] };
}

function mistakeIn(name: string, { workflowId }: Workflow, other: Workflow | undefined) {
  const handle = `The handle of the workflow ${JSON.stringify(workflowId)}`;
  if (!IDENTIFIER.test(name)) {
    return { code: "types/no-name", message: `${handle} cannot be called ${JSON.stringify(name)}.` };
  }
  if (KEPT.has(name)) {
    return {
      code: "types/kept-name",
      message: `${handle} cannot be called ${name}: TypeScript has another use for that.`,
    };
  }
  if (other === undefined) return undefined;
  const whose = `${JSON.stringify(other.workflowId)} in ${other.document.text.file}`;
  return { code: "types/same-name", message: `${handle} would be called ${name}, as is that of ${whose}.` };
}

/** `smsOtpLogin` of `sms-otp-login`, `SMS_OTP_LOGIN` and `SmsOtpLogin`. An id has letters, digits, `-` and `_`. */
function inCamelCase(id: string): string {
  const words = id.split(/[-_]+/).filter((word) => word !== "");
  const [first = "", ...others] = words.map((word) => (/[a-z]/.test(word) ? word : word.toLowerCase()));
  // What begins with several capitals begins with an abbreviation; its last capital begins the next word.
  const begun = first.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+/, (capitals) => capitals.toLowerCase());
  const name = begun + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^\d/.test(name) ? `_${name}` : name;
}

/** A name that can be taken instead. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const base = IDENTIFIER.test(name) ? `${name}Workflow` : "myWorkflow";
  let free = base;
  for (let number = 2; taken.has(free); number++) free = `${base}${number}`;
  return free;
}
