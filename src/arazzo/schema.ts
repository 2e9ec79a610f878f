// The structure of Arazzo 1.0.x documents as JSON Schema 2020-12, written after
// https://spec.openapis.org/arazzo/v1.0.1.html. `fault` is a keyword of ours: what to tell a person
// where a structural rule is broken that no validator words well.

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const listOf = (items: object, atLeast = 0) => ({ type: "array", items, minItems: atLeast });
const text = { type: "string" };
const EXTENSIONS = { patternProperties: { "^x-": true }, additionalProperties: false };

/** An object of the specification: these properties, `x-` extensions, and nothing else. */
const object = (required: readonly string[], properties: object) => ({
  type: "object",
  required,
  properties,
  ...EXTENSIONS,
});

/** A map whose keys may hold letters, digits, dots, hyphens and underscores. */
const mapOf = (values: object) => ({
  type: "object",
  propertyNames: { pattern: "^[a-zA-Z0-9._-]+$" },
  additionalProperties: values,
});

/** A thing, or a reference to one among the components. */
const orReusable = (name: string) => ({
  type: "object",
  if: { required: ["reference"] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: ref("reusable"),
  else: ref(name),
});

const exactlyOne = (names: readonly string[], fault: string) => ({
  fault,
  oneOf: names.map((name) => ({ required: [name] })),
});

const when = (condition: object, consequence: object) => ({
  if: condition,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: consequence,
});

const actionTarget = when(
  { required: ["type"], properties: { type: { const: "goto" } } },
  exactlyOne(["workflowId", "stepId"], "a goto action names exactly one of workflowId and stepId"),
);

const id = { type: "string", pattern: "^[A-Za-z0-9_-]+$" };
const jsonSchema = { type: ["object", "boolean"] };
const criteria = listOf(ref("criterion"));
const action = { name: text, workflowId: text, stepId: text, criteria };

export const ARAZZO_SCHEMA = {
  ...object(["arazzo", "info", "sourceDescriptions", "workflows"], {
    arazzo: { type: "string", pattern: "^1\\.0\\.\\d+(-.+)?$" },
    info: ref("info"),
    sourceDescriptions: listOf(ref("sourceDescription"), 1),
    workflows: listOf(ref("workflow"), 1),
    components: ref("components"),
  }),
  $defs: {
    info: object(["title", "version"], { title: text, summary: text, description: text, version: text }),
    sourceDescription: object(["name", "url"], {
      name: id,
      url: { type: "string", minLength: 1 },
      type: { enum: ["openapi", "arazzo"] },
    }),
    workflow: object(["workflowId", "steps"], {
      workflowId: id,
      summary: text,
      description: text,
      inputs: jsonSchema,
      dependsOn: listOf(text),
      steps: listOf(ref("step"), 1),
      successActions: listOf(orReusable("successAction")),
      failureActions: listOf(orReusable("failureAction")),
      outputs: mapOf(text),
      parameters: listOf(orReusable("parameter")),
    }),
    step: {
      ...object(["stepId"], {
        stepId: id,
        description: text,
        operationId: text,
        operationPath: text,
        workflowId: text,
        parameters: listOf(orReusable("parameter")),
        requestBody: ref("requestBody"),
        successCriteria: criteria,
        onSuccess: listOf(orReusable("successAction")),
        onFailure: listOf(orReusable("failureAction")),
        outputs: mapOf(text),
      }),
      ...exactlyOne(
        ["operationId", "operationPath", "workflowId"],
        "a step names exactly one of operationId, operationPath and workflowId",
      ),
    },
    parameter: object(["name", "value"], {
      name: text,
      in: { enum: ["path", "query", "header", "cookie"] },
      value: true,
    }),
    requestBody: object([], {
      contentType: text,
      payload: true,
      replacements: listOf(ref("payloadReplacement")),
    }),
    payloadReplacement: object(["target", "value"], { target: text, value: true }),
    criterion: {
      ...object(["condition"], {
        context: text,
        condition: text,
        type: {
          if: { type: "object" },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: ref("criterionExpressionType"),
          else: { enum: ["simple", "regex", "jsonpath", "xpath"] },
        },
      }),
      ...when(
        { required: ["type"], properties: { type: { not: { const: "simple" } } } },
        { required: ["context"] },
      ),
    },
    criterionExpressionType: {
      ...object(["type", "version"], { type: { enum: ["jsonpath", "xpath"] }, version: text }),
      ...when(
        { properties: { type: { const: "jsonpath" } } },
        { properties: { version: { enum: ["draft-goessner-dispatch-jsonpath-00"] } } },
      ),
      else: { properties: { version: { enum: ["xpath-30", "xpath-20", "xpath-10"] } } },
    },
    successAction: {
      ...object(["name", "type"], { ...action, type: { enum: ["end", "goto"] } }),
      ...actionTarget,
    },
    failureAction: {
      ...object(["name", "type"], {
        ...action,
        type: { enum: ["end", "retry", "goto"] },
        retryAfter: { type: "number", minimum: 0 },
        retryLimit: { type: "integer", minimum: 0 },
      }),
      ...actionTarget,
    },
    reusable: object(["reference"], { reference: text, value: true }),
    components: object([], {
      inputs: mapOf(jsonSchema),
      parameters: mapOf(ref("parameter")),
      successActions: mapOf(ref("successAction")),
      failureActions: mapOf(ref("failureAction")),
    }),
  },
};
