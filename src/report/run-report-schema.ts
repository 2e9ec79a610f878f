import {
  anything,
  arrayOf,
  counts,
  MILLISECONDS,
  moment,
  object,
  oneOf,
  type SchemaPart,
  text,
  texts,
  to,
  values,
  whole,
} from "./report-schema-parts.ts";

const RUN = ["passed", "recovered", "failed"];
const STEP = [...RUN, "not run", "skipped"];

const FAILURE_KINDS = [
  "input",
  "output",
  "order",
  "request",
  "transport",
  "timeout",
  "response",
  "criterion",
  "contract",
  "workflow",
  "limit",
  "stopped",
];

const CHECKS = [
  "status",
  "content-type",
  "schema",
  "header",
  "request-parameter",
  "request-content-type",
  "request-schema",
];

const headers: SchemaPart = {
  description: "Names in lower case.",
  type: "object",
  additionalProperties: { type: "string" },
};

const DEFINITIONS = {
  document: object("An Arazzo document, and what was run of it.", {
    file: text("As it was given."),
    title: text("The title of its info."),
    workflows: arrayOf(
      "workflow",
      "The workflows that were asked for; what they ran in turn is inside them.",
    ),
    diagnostics: arrayOf("diagnostic", "What is to be said about the document itself."),
  }),
  totals: object("How many there were of each.", {
    workflows: counts("Workflows that were asked for.", RUN),
    steps: counts("Steps of all workflows that were run.", STEP),
    requests: whole("Requests that were sent, those of retries included."),
    retries: whole("Attempts that were followed by a retry."),
  }),
  workflow: object(
    "The run of one workflow.",
    {
      workflowId: text("As in the document."),
      status: oneOf("recovered: something failed, and an action of the document put it right.", RUN),
      inputs: values("By name, with defaults, and with those that were asked for on the way."),
      dependencies: arrayOf(
        "workflow",
        "The workflows that it depends on, run before it, unless an earlier one had run them.",
      ),
      steps: arrayOf("step", "In the order in which they are to run."),
      outputs: values("Those that have a value, by name."),
      notes: texts("What was taken for granted or found absent."),
      warnings: texts("What did not keep the run from going on and still wants looking at."),
      continuedBy: arrayOf("workflow", "The workflows that it was left for by goto, one after the other."),
      startedAt: moment,
      durationMs: MILLISECONDS,
    },
    {
      title: text("The summary of the workflow."),
      failure: to("failure", "The first thing that went wrong and was not put right."),
    },
  ),
  step: object(
    "A step, with every time that it was tried.",
    {
      stepId: text("As in the document."),
      status: oneOf(
        "not run: the workflow failed before it. skipped: the workflow ended well without it.",
        STEP,
      ),
      attempts: arrayOf("attempt", "In their order."),
      outputs: values("Of the last attempt, by name."),
      durationMs: MILLISECONDS,
    },
    {
      operationId: text("The operation that it calls."),
      workflowId: text("The workflow that it runs."),
      description: text("As in the document."),
      failure: to("failure", "What nothing put right."),
    },
  ),
  attempt: object(
    "One try of a step.",
    {
      order: whole("Its place among all the attempts of the run, from 1.", 1),
      status: oneOf("Whether the step passed this time.", ["passed", "failed"]),
      criteria: arrayOf("criterion", "The success criteria of the step."),
      outputs: values("By name."),
      notes: texts("What was left out, taken for granted or found absent."),
      findings: arrayOf("finding", "What is not as the description of the API has it."),
      startedAt: moment,
      durationMs: MILLISECONDS,
      next: to("next"),
    },
    {
      request: to("request"),
      response: to("response"),
      workflow: to("workflow", "The run of the workflow that the step calls."),
      failure: to("failure", "What went wrong this time."),
    },
  ),
  request: object(
    "What was sent.",
    {
      method: text("In upper case."),
      url: text("Absolute."),
      headers,
      path: values("Path parameters by name."),
      query: values("Query parameters by name."),
    },
    { body: anything("The payload as a value; absent when there is none.") },
  ),
  response: object(
    "What came back.",
    { status: whole("The status of HTTP."), headers },
    {
      body: anything("Parsed when it is JSON, else a string; absent when empty."),
      encoding: oneOf("How the body is written, when it is not text.", ["base64"]),
    },
  ),
  criterion: object(
    "A condition, and what it was held against.",
    {
      type: oneOf("The language of the condition.", ["simple", "regex", "jsonpath", "xpath"]),
      condition: text("As written."),
      passed: { description: "Whether it holds.", type: "boolean" },
      operands: arrayOf("operand", "The values that it read."),
      notes: texts("What was not as the condition seems to expect."),
    },
    {
      context: to("operand", "What the condition was asked of, unless it is simple."),
      rendered: text("The condition with the values of the expressions in it."),
      fault: text("Why it could not be evaluated; it has failed then."),
    },
  ),
  operand: object(
    "An expression and its value.",
    { text: text("As written.") },
    { value: anything("Absent when there was none.") },
  ),
  next: object(
    "What came after an attempt, and why.",
    {
      type: oneOf("What it was.", ["next", "goto", "retry", "end", "fail"]),
      criteria: arrayOf("criterion", "Those of the action."),
      passedOver: arrayOf("passedOver", "The actions before it in the list."),
    },
    {
      action: text("The action that said so; absent when it is what follows of itself."),
      level: oneOf("Who lists the action.", ["step", "workflow"]),
      stepId: text("The step to which goto leads, or which retry runs first."),
      workflowId: text("The workflow to which goto leads, or which retry runs first."),
      workflow: to("workflow", "The run of the workflow that retry ran first."),
      retry: object("Which retry it is.", {
        number: whole("From 1.", 1),
        limit: whole("How many there may be."),
      }),
      waitedMs: MILLISECONDS,
    },
  ),
  passedOver: object("An action that did not apply.", {
    action: text("Its name."),
    reason: text("Why it did not."),
    criteria: arrayOf("criterion", "Those of the action."),
  }),
  failure: object(
    "What went wrong.",
    { kind: oneOf("What it is about.", FAILURE_KINDS), message: text("In sentences.") },
    {
      stepId: text("Absent when the workflow failed before its first step."),
      workflowId: text("The workflow that the step belongs to, when goto has led there."),
    },
  ),
  finding: object("Something that is not as the description of the API has it.", {
    check: oneOf("What was checked.", CHECKS),
    severity: oneOf("An error fails the step.", ["error", "warn"]),
    message: text("In a sentence."),
    pointer: text(
      "Where in the body, as a JSON Pointer; empty for the whole of it, and for all but the body.",
    ),
  }),
  diagnostic: object(
    "Something that is to be said about a document.",
    {
      code: text("Stable: area/name."),
      severity: oneOf("Only errors keep a document from being run.", ["error", "warning", "note"]),
      message: text("In sentences."),
    },
    {
      place: object("Where it stands. Lines and columns count from 1.", {
        file: text("As the document was given."),
        line: whole("The line.", 1),
        column: whole("The column.", 1),
      }),
      fix: text("What to do about it."),
    },
  ),
};

/** The shape of a run report, for whoever reads one: https://json-schema.org/draft/2020-12 */
export const RUN_REPORT_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Run report",
  ...object(
    "What a run of Arazzo workflows did, as plain data. Secrets stand in it as ***, unless that was turned off.",
    {
      version: {
        description: "The shape of the report. Raised when a reader of it would have to change.",
        const: "1.0",
      },
      generator: object("The program that wrote the report.", {
        name: text("Its name."),
        version: text("Its version."),
      }),
      startedAt: moment,
      durationMs: MILLISECONDS,
      documents: arrayOf("document", "In the order in which they were run."),
      totals: to("totals"),
    },
  ),
  $defs: DEFINITIONS,
};
