import type { ArazzoVersion } from "./model.ts";
import {
  exactlyOne,
  having,
  listOf,
  mapOf,
  object,
  orReusable,
  ref,
  type Schema,
  TEXT,
  when,
  without,
} from "./schema-parts.ts";

// The structure of Arazzo documents as JSON Schema 2020-12, written after
// https://spec.openapis.org/arazzo/v1.0.1.html#schema and https://spec.openapis.org/arazzo/v1.1.0.html#schema

const ID: Schema = { type: "string", pattern: "^[A-Za-z0-9_-]+$" };
const JSON_SCHEMA: Schema = { type: ["object", "boolean"] };
const CRITERIA = listOf(ref("criterion"));

/** What may stand where only the later version has it. */
const only = (version: ArazzoVersion, properties: Schema): Schema => (version === "1.1" ? properties : {});

/** Properties that 1.1 adds: allowed there, and named as such where 1.0 does not allow them. */
const extended = (
  version: ArazzoVersion,
  required: readonly string[],
  properties: Schema,
  added: Schema,
): Schema => object(required, { ...properties, ...only(version, added) }, version === "1.0" ? added : {});

const VERSIONS: Readonly<Record<ArazzoVersion, Readonly<Record<string, readonly string[]>>>> = {
  "1.0": {
    jsonpath: ["draft-goessner-dispatch-jsonpath-00"],
    xpath: ["xpath-30", "xpath-20", "xpath-10"],
  },
  "1.1": {
    jsonpath: ["rfc9535", "draft-goessner-dispatch-jsonpath-00"],
    xpath: ["xpath-31", "xpath-30", "xpath-20", "xpath-10"],
    jsonpointer: ["rfc6901"],
  },
};

const STEP_TARGETS: Readonly<Record<ArazzoVersion, Schema>> = {
  "1.0": exactlyOne(
    ["operationId", "operationPath", "workflowId"],
    "a step names exactly one of operationId, operationPath and workflowId",
  ),
  "1.1": exactlyOne(
    ["operationId", "operationPath", "workflowId", "channelPath"],
    "a step names exactly one of operationId, operationPath, workflowId and channelPath",
  ),
};

// https://spec.openapis.org/arazzo/v1.1.0.html#step-object
const STEP_REFERENCE: Schema = {
  type: "string",
  pattern:
    "^([A-Za-z0-9_-]+|\\$workflows\\.[A-Za-z0-9_-]+\\.steps\\.[A-Za-z0-9_-]+|\\$sourceDescriptions\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.steps\\.[A-Za-z0-9_-]+)$",
  breach: "names no step",
  fix: "Write a stepId, $workflows.<workflowId>.steps.<stepId> or $sourceDescriptions.<name>.<workflowId>.steps.<stepId>.",
};

const messages: Schema = {
  allOf: [
    when({ required: ["channelPath"] }, { required: ["action"] }),
    when(
      { required: ["workflowId"] },
      without(["action"], "runs a workflow and can have no action", 'Remove "action".'),
    ),
    when(
      { required: ["action"], ...having("action", { const: "receive" }) },
      {},
      without(["correlationId"], "has a correlationId and does not receive", 'Remove "correlationId".'),
    ),
  ],
};

function step(version: ArazzoVersion): Schema {
  const properties = {
    stepId: ID,
    description: TEXT,
    operationId: TEXT,
    operationPath: TEXT,
    workflowId: TEXT,
    parameters: listOf(orReusable("parameter")),
    requestBody: ref("requestBody"),
    successCriteria: listOf(ref("criterion"), version === "1.1" ? 1 : 0),
    onSuccess: listOf(orReusable("successAction")),
    onFailure: listOf(orReusable("failureAction")),
    outputs: ref("outputs"),
  };
  const added = {
    channelPath: TEXT,
    action: { enum: ["send", "receive"] },
    correlationId: TEXT,
    timeout: { type: "integer", minimum: 0 },
    dependsOn: { ...listOf(STEP_REFERENCE, 1), uniqueItems: true },
  };
  return {
    ...extended(version, ["stepId"], properties, added),
    ...STEP_TARGETS[version],
    ...only(version, messages),
  };
}

function expressionType(version: ArazzoVersion, types: readonly string[]): Schema {
  return {
    ...object(["type", "version"], { type: { enum: types }, version: TEXT }),
    allOf: types.map((type) =>
      when(having("type", { const: type }), having("version", { enum: VERSIONS[version][type] })),
    ),
  };
}

const typeOr = (names: readonly string[], definition: string): Schema =>
  when({ type: "object" }, ref(definition), { enum: names });

const criterion: Schema = {
  ...object(["condition"], {
    context: TEXT,
    condition: TEXT,
    type: typeOr(["simple", "regex", "jsonpath", "xpath"], "criterionExpressionType"),
  }),
  ...when({ required: ["type"], ...having("type", { not: { const: "simple" } }) }, { required: ["context"] }),
};

const ofType = (type: string): Schema => ({ required: ["type"], ...having("type", { const: type }) });

const ACTION_RULES: Schema = {
  allOf: [
    when(
      ofType("goto"),
      exactlyOne(["workflowId", "stepId"], "a goto action names exactly one of workflowId and stepId"),
    ),
    when(ofType("retry"), {
      not: { required: ["workflowId", "stepId"] },
      breach: "names both a workflowId and a stepId to run before it tries again",
      fix: "Keep one of them, or none.",
    }),
  ],
};

function action(version: ArazzoVersion, types: readonly string[], own: Schema = {}): Schema {
  const properties = {
    name: TEXT,
    type: { enum: types },
    workflowId: TEXT,
    stepId: TEXT,
    criteria: CRITERIA,
  };
  const added = { parameters: listOf(orReusable("parameter")) };
  return { ...extended(version, ["name", "type"], { ...properties, ...own }, added), ...ACTION_RULES };
}

const selectorTypes = Object.keys(VERSIONS["1.1"]);
const places = ["path", "query", "header", "cookie"];

const workflow = object(["workflowId", "steps"], {
  workflowId: ID,
  summary: TEXT,
  description: TEXT,
  inputs: JSON_SCHEMA,
  dependsOn: listOf(TEXT),
  steps: listOf(ref("step"), 1),
  successActions: listOf(orReusable("successAction")),
  failureActions: listOf(orReusable("failureAction")),
  outputs: ref("outputs"),
  parameters: listOf(orReusable("parameter")),
});

export const arazzoSchema = (version: ArazzoVersion): Schema => ({
  ...extended(
    version,
    ["arazzo", "info", "sourceDescriptions", "workflows"],
    {
      arazzo: TEXT,
      info: ref("info"),
      sourceDescriptions: listOf(ref("sourceDescription"), 1),
      workflows: listOf(ref("workflow"), 1),
      components: ref("components"),
    },
    {
      $self: {
        type: "string",
        minLength: 1,
        pattern: "^[^#]*$",
        breach: "has a fragment, and names the whole document",
        fix: "Remove # and what follows it.",
      },
    },
  ),
  $defs: {
    info: object(["title", "version"], { title: TEXT, summary: TEXT, description: TEXT, version: TEXT }),
    sourceDescription: object(["name", "url"], {
      name: ID,
      url: { type: "string", minLength: 1 },
      type: { enum: ["openapi", "arazzo", ...(version === "1.1" ? ["asyncapi"] : [])] },
    }),
    workflow,
    step: step(version),
    outputs: mapOf(version === "1.1" ? when({ type: "object" }, ref("selector"), TEXT) : TEXT),
    parameter: object(["name", "value"], {
      name: TEXT,
      in: { enum: version === "1.1" ? [...places, "querystring"] : places },
      value: true,
    }),
    requestBody: object([], {
      contentType: TEXT,
      payload: true,
      replacements: listOf(ref("payloadReplacement")),
    }),
    payloadReplacement: extended(
      version,
      ["target", "value"],
      { target: TEXT, value: true },
      { targetSelectorType: typeOr(selectorTypes, "expressionType") },
    ),
    selector: object(["context", "selector", "type"], {
      context: TEXT,
      selector: TEXT,
      type: typeOr(selectorTypes, "expressionType"),
    }),
    criterion,
    criterionExpressionType: expressionType(version, ["jsonpath", "xpath"]),
    expressionType: expressionType(version, Object.keys(VERSIONS[version])),
    successAction: action(version, ["end", "goto"]),
    failureAction: action(version, ["end", "retry", "goto"], {
      retryAfter: { type: "number", minimum: 0 },
      retryLimit: { type: "integer", minimum: 0 },
    }),
    // It has no other properties, and they are to be ignored, not reported.
    reusable: { type: "object", required: ["reference"], properties: { reference: TEXT } },
    components: object([], {
      inputs: mapOf(JSON_SCHEMA),
      parameters: mapOf(ref("parameter")),
      successActions: mapOf(ref("successAction")),
      failureActions: mapOf(ref("failureAction")),
    }),
  },
});
