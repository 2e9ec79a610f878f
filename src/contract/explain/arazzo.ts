import type { ArazzoCode } from "../../arazzo/codes.ts";

/** What each fault of a document is about, beyond its title. */
export const ARAZZO: Readonly<Record<ArazzoCode, string>> = {
  "arazzo/version":
    "The line `arazzo:` says which version of the specification a document follows, and only 1.0.x and 1.1.x are understood. Begin the document with `arazzo: 1.0.1`, or with `arazzo: 1.1.0` where it uses what is new there.",
  "arazzo/schema":
    "A property is missing, misspelt, of the wrong type or in the wrong object, as the JSON Schema of the specification has it. Own properties are allowed anywhere when they begin with `x-`. Nothing else of the document is looked at until its structure is right.",
  "arazzo/unsupported":
    "The document asks for a part of Arazzo that is not run here: sending and receiving messages with AsyncAPI. As an error a step needs it; as a note a source is listed that no step uses.",
  "arazzo/ignored":
    "Something stands in the document that the specification gives no meaning at this place, so it has no effect: `stepId` beside `type: end`, say. It is most likely meant otherwise, or left over.",
  "arazzo/duplicate-source":
    "Two source descriptions share a name, so `$sourceDescriptions.<name>` could mean either. Give each a name of its own.",
  "arazzo/duplicate-workflow":
    "Two workflows of a document share a workflowId, so a step or an action that names it could mean either. Give each an id of its own.",
  "arazzo/duplicate-step":
    "Two steps of a workflow share a stepId, so `$steps.<stepId>.outputs` and `goto` could mean either. Give each an id of its own; steps of different workflows may share one.",
  "arazzo/duplicate-parameter":
    "A list gives a parameter of the same name and place twice. A step may replace a parameter of its workflow, but no list may hold one twice.",
  "arazzo/duplicate-action":
    "A list holds two actions of the same name. A step's action replaces the workflow's of that name, so names have to tell actions apart.",
  "arazzo/parameter-place":
    "A parameter of an operation has to say where it goes with `in: path`, `query`, `header` or `cookie`. A parameter that becomes an input of a workflow goes nowhere, and must not say `in`.",
  "arazzo/unknown-source":
    "An expression or a qualified id names a source description that the document does not list under `sourceDescriptions`, or one of the wrong kind: operations are in OpenAPI descriptions, workflows in Arazzo documents.",
  "arazzo/source-type":
    "A source description says that it is an OpenAPI description or an Arazzo document, and the file that its url names is the other. Write the type that the file has, or leave it out: it is recognised.",
  "arazzo/unknown-operation":
    "A step calls an operation that none of the listed descriptions has. The operationId is case-sensitive. Perhaps it was renamed in the description: `understudy diff` would say so.",
  "arazzo/ambiguous-operation":
    "Several of the listed descriptions have an operation of this operationId, so the step could mean any of them. Write `$sourceDescriptions.<name>.<operationId>`.",
  "arazzo/unknown-workflow":
    "A step, an action or a `dependsOn` names a workflow that is not in this document. One of another document is written `$sourceDescriptions.<name>.<workflowId>`.",
  "arazzo/unknown-component":
    "A reference such as `$components.parameters.page` leads to nothing: the components have no such list, or nothing of this name in it.",
  "arazzo/dependency-round":
    "Workflows or steps wait for each other with `dependsOn` or by the outputs that they read, so none of them can be the first. Take one of the dependencies away.",
  "arazzo/inputs-schema":
    "The `inputs` of a workflow are a JSON Schema 2020-12, and this one cannot be used to check anything: a type that does not exist, say, or a `$ref` that leads nowhere.",
  "arazzo/content-type":
    "A payload cannot be written in the content type that its request body names. JSON, forms, multipart, XML and plain text can; objects can only be written in types that have fields.",
  "arazzo/expression":
    "What begins with `$` or stands in `{$…}` is a runtime expression, and this one is not well formed. Examples are `$inputs.phone`, `$steps.send.outputs.id` and `$response.body#/user/name`.",
  "arazzo/not-available":
    "An expression is right in itself, but what it reads is not there yet or not there any more: `$response` in a request, say, or outside of a step. Make it an output of the step, and read `$steps.<stepId>.outputs.<name>`.",
  "arazzo/undeclared-input":
    "`$inputs.<name>` reads an input that the workflow's `inputs` do not declare, so it can never have a value. Declare it there, or write the name that is.",
  "arazzo/missing-input":
    "A step runs a workflow and does not give it an input that it requires. Add a parameter of that name to the step; no `in` is needed.",
  "arazzo/unknown-step":
    "An expression, a `goto`, a `retry` or a `dependsOn` names a step that the workflow does not have.",
  "arazzo/later-step":
    "A step reads the outputs of one that has not run when it is its turn. Move it behind, or read what an earlier step hands on.",
  "arazzo/unknown-output":
    "`$steps.<stepId>.outputs.<name>` reads an output that the step does not declare under its `outputs`. Add it there, or write the name that is.",
  "arazzo/criterion":
    "The condition of a criterion cannot be read in the language that its `type` names, or can be read but will not mean what it seems to. Without a type it is `simple`: `$statusCode == 200 && $response.body#/ok == true`. The types `regex`, `jsonpath` and `xpath` need a `context`.",
};
