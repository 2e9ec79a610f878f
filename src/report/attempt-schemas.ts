import {
  anything,
  arrayOf,
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
} from "./schema-parts.ts";

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

const attempt = object(
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
);

const request = object(
  "What was sent.",
  {
    method: text("In upper case."),
    url: text("Absolute."),
    headers,
    path: values("Path parameters by name."),
    query: values("Query parameters by name."),
  },
  { body: anything("The payload as a value; absent when there is none.") },
);

const response = object(
  "What came back.",
  { status: whole("The status of HTTP."), headers },
  { body: anything("Parsed when it is JSON, else a string; absent when empty.") },
);

const criterion = object(
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
);

const operand = object(
  "An expression and its value.",
  { text: text("As written.") },
  { value: anything("Absent when there was none.") },
);

const next = object(
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
);

const passedOver = object("An action that did not apply.", {
  action: text("Its name."),
  reason: text("Why it did not."),
  criteria: arrayOf("criterion", "Those of the action."),
});

const failure = object(
  "What went wrong.",
  { kind: oneOf("What it is about.", FAILURE_KINDS), message: text("In sentences.") },
  {
    stepId: text("Absent when the workflow failed before its first step."),
    workflowId: text("The workflow that the step belongs to, when goto has led there."),
  },
);

const finding = object("Something that is not as the description of the API has it.", {
  check: oneOf("What was checked.", CHECKS),
  severity: oneOf("An error fails the step.", ["error", "warn"]),
  message: text("In a sentence."),
  pointer: text("Where in the body, as a JSON Pointer; empty for the whole of it, and for all but the body."),
});

/** Of an attempt and all that is in one, by their names. */
export const attemptSchemas = {
  attempt,
  request,
  response,
  criterion,
  operand,
  next,
  passedOver,
  failure,
  finding,
};
