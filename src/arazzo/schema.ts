import {
  ANYTHING,
  type ArazzoVersion,
  exactlyOne,
  type Fitting,
  having,
  listOf,
  mapOf,
  objectOr,
  objectsOf,
  oneOf,
  ref,
  reusable,
  type Schema,
  TEXT,
  when,
  without,
} from "./schema-parts.ts";

// The structure of Arazzo documents as JSON Schema 2020-12, written after
// https://spec.openapis.org/arazzo/v1.0.1.html#schema and https://spec.openapis.org/arazzo/v1.1.0.html#schema

const ID: Schema<string> = { type: "string", pattern: "^[A-Za-z0-9_-]+$" };
const JSON_SCHEMA: Schema<boolean | Readonly<Record<string, unknown>>> = { type: ["object", "boolean"] };
const FILE: Schema<string> = { type: "string", minLength: 1 };
const COUNT: Schema<number> = { type: "integer", minimum: 0 };
const SECONDS: Schema<number> = { type: "number", minimum: 0 };
const CRITERIA = listOf(ref("criterion"));

/** The languages of selectors, and their versions. The default of each comes first. */
export const LANGUAGES = {
  jsonpath: ["rfc9535", "draft-goessner-dispatch-jsonpath-00"],
  xpath: ["xpath-31", "xpath-30", "xpath-20", "xpath-10"],
  jsonpointer: ["rfc6901"],
} as const;

export type SelectorType = keyof typeof LANGUAGES;

export const SELECTOR_TYPES = Object.keys(LANGUAGES) as readonly SelectorType[];

const LANGUAGES_OF: Readonly<Record<ArazzoVersion, Partial<Record<SelectorType, readonly string[]>>>> = {
  "1.0": { jsonpath: LANGUAGES.jsonpath.slice(1), xpath: LANGUAGES.xpath.slice(1) },
  "1.1": LANGUAGES,
};

const STEP_TARGETS = {
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
const STEP_REFERENCE: Schema<string> = {
  type: "string",
  pattern:
    "^([A-Za-z0-9_-]+|\\$workflows\\.[A-Za-z0-9_-]+\\.steps\\.[A-Za-z0-9_-]+|\\$sourceDescriptions\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.steps\\.[A-Za-z0-9_-]+)$",
  breach: "names no step",
  fix: "Write a stepId, $workflows.<workflowId>.steps.<stepId> or $sourceDescriptions.<name>.<workflowId>.steps.<stepId>.",
};

const SELF: Schema<string> = {
  type: "string",
  minLength: 1,
  pattern: "^[^#]*$",
  breach: "has a fragment, and names the whole document",
  fix: "Remove # and what follows it.",
};

const MESSAGES = {
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

const ofType = (type: string): Schema => ({ required: ["type"], ...having("type", { const: type }) });

const ACTION_RULES = {
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

const SELECTOR_TYPE = objectOr("expressionType", oneOf(SELECTOR_TYPES));

const definitions = (version: ArazzoVersion) => {
  const object = objectsOf(version);
  const isLater = version === "1.1";
  const languages = LANGUAGES_OF[version];
  /** A language of expressions in one of its versions. */
  const expressionType = (types: readonly SelectorType[]) => ({
    ...object({ type: oneOf(types), version: TEXT }, {}),
    allOf: types.map((type) =>
      when(having("type", { const: type }), having("version", { enum: languages[type] })),
    ),
  });
  const action = { workflowId: TEXT, stepId: TEXT, criteria: CRITERIA };
  /** 1.1: the inputs of the workflow that an action leads to. */
  const given = { parameters: reusable("parameter") };
  return {
    info: object({ title: TEXT, version: TEXT }, { summary: TEXT, description: TEXT }),
    sourceDescription: object(
      { name: ID, url: FILE },
      {
        /** `openapi` where it is not said. 1.1: `asyncapi`. */
        type: oneOf(["openapi", "arazzo", ...(isLater ? (["asyncapi"] as const) : [])]),
      },
    ),
    workflow: object(
      { workflowId: ID, steps: listOf(ref("step"), 1) },
      {
        summary: TEXT,
        description: TEXT,
        /** A JSON Schema 2020-12. */
        inputs: JSON_SCHEMA,
        dependsOn: listOf(TEXT),
        successActions: reusable("successAction"),
        failureActions: reusable("failureAction"),
        outputs: ref("outputs"),
        parameters: reusable("parameter"),
      },
    ),
    step: {
      ...object(
        { stepId: ID },
        {
          description: TEXT,
          operationId: TEXT,
          operationPath: TEXT,
          workflowId: TEXT,
          parameters: reusable("parameter"),
          requestBody: ref("requestBody"),
          successCriteria: listOf(ref("criterion"), isLater ? 1 : 0),
          onSuccess: reusable("successAction"),
          onFailure: reusable("failureAction"),
          outputs: ref("outputs"),
        },
        {
          // AsyncAPI only.
          channelPath: TEXT,
          action: oneOf(["send", "receive"]),
          correlationId: TEXT,
          /** In milliseconds. */
          timeout: COUNT,
          /** Steps that must be over before this one. */
          dependsOn: { ...listOf(STEP_REFERENCE, 1), uniqueItems: true },
        },
      ),
      ...STEP_TARGETS[version],
      ...(isLater && MESSAGES),
    },
    /** Names to runtime expressions; 1.1: or to selectors. */
    outputs: mapOf(isLater ? objectOr("selector", TEXT) : TEXT),
    parameter: object(
      {
        name: TEXT,
        /** With expressions in it; 1.1: or with selectors. */
        value: ANYTHING,
      },
      {
        /** Absent only where the parameter is an input of another workflow. 1.1: `querystring`, the whole query as one text. */
        in: oneOf(["path", "query", "header", "cookie", ...(isLater ? (["querystring"] as const) : [])]),
      },
    ),
    requestBody: object(
      {},
      { contentType: TEXT, payload: ANYTHING, replacements: listOf(ref("payloadReplacement")) },
    ),
    payloadReplacement: object(
      {
        /** A JSON Pointer or an XPath expression, by the content type, where `targetSelectorType` is not said. */
        target: TEXT,
        value: ANYTHING,
      },
      {},
      { targetSelectorType: SELECTOR_TYPE },
    ),
    /** 1.1: a part of a structured value; the context is a runtime expression. */
    selector: object({ context: TEXT, selector: TEXT, type: SELECTOR_TYPE }, {}),
    criterion: {
      ...object(
        { condition: TEXT },
        {
          context: TEXT,
          type: objectOr("criterionExpressionType", oneOf(["simple", "regex", "jsonpath", "xpath"])),
        },
      ),
      ...when(
        { required: ["type"], ...having("type", { not: { const: "simple" } }) },
        { required: ["context"] },
      ),
    },
    criterionExpressionType: expressionType(["jsonpath", "xpath"]),
    expressionType: expressionType(SELECTOR_TYPES.filter((type) => languages[type] !== undefined)),
    successAction: {
      ...object({ name: TEXT, type: oneOf(["end", "goto"]) }, action, given),
      ...ACTION_RULES,
    },
    failureAction: {
      ...object(
        { name: TEXT, type: oneOf(["end", "retry", "goto"]) },
        { ...action, retryAfter: SECONDS, retryLimit: COUNT },
        given,
      ),
      ...ACTION_RULES,
    },
    /** Stands for a component: `$components.parameters.page`. Its value replaces that of a parameter. */
    reusable: {
      ...object({ reference: TEXT }, { value: ANYTHING }),
      // It has no other properties, and they are to be ignored, not reported.
      additionalProperties: true,
    },
    components: object(
      {},
      {
        inputs: mapOf(JSON_SCHEMA),
        parameters: mapOf(ref("parameter")),
        successActions: mapOf(ref("successAction")),
        failureActions: mapOf(ref("failureAction")),
      },
    ),
    document: object(
      {
        arazzo: TEXT,
        info: ref("info"),
        sourceDescriptions: listOf(ref("sourceDescription"), 1),
        workflows: listOf(ref("workflow"), 1),
      },
      { components: ref("components") },
      {
        /** The URI of the document, and the base of the relative references in it. */
        $self: SELF,
      },
    ),
  };
};

type Definitions = ReturnType<typeof definitions>;

/** An object of a document as it is written. Nothing in it is resolved; `load-document.ts` does that. */
export type Written<Name extends keyof Definitions> = Fitting<Definitions[Name], Definitions>;

export function arazzoSchema(version: ArazzoVersion): Schema {
  const { document, ...$defs } = definitions(version);
  return { ...document, $defs };
}
