import { attemptSchemas } from "./attempt-schemas.ts";
import {
  arrayOf,
  counts,
  MILLISECONDS,
  moment,
  object,
  oneOf,
  text,
  texts,
  to,
  values,
  whole,
} from "./schema-parts.ts";

const RUN = ["passed", "recovered", "failed"];
const STEP = [...RUN, "not run", "skipped"];

const document = object("An Arazzo document, and what was run of it.", {
  file: text("As it was given."),
  title: text("The title of its info."),
  workflows: arrayOf("workflow", "The workflows that were asked for; what they ran in turn is inside them."),
  diagnostics: arrayOf("diagnostic", "What is to be said about the document itself."),
});

const totals = object("How many there were of each.", {
  workflows: counts("Workflows that were asked for.", RUN),
  steps: counts("Steps of all workflows that were run.", STEP),
  requests: whole("Requests that were sent, those of retries included."),
  retries: whole("Attempts that were followed by a retry."),
});

const workflow = object(
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
);

const step = object(
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
);

const diagnostic = object(
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
);

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
  $defs: { document, totals, workflow, step, ...attemptSchemas, diagnostic },
};
