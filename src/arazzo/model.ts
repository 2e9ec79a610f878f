// The objects of an Arazzo document as they are written: https://spec.openapis.org/arazzo/v1.0.1.html#schema
// Nothing here is resolved; `load-document.ts` does that.

export interface ArazzoDocument {
  readonly arazzo: string;
  readonly info: Info;
  readonly sourceDescriptions: readonly SourceDescription[];
  readonly workflows: readonly Workflow[];
  readonly components?: Components;
}

export interface Info {
  readonly title: string;
  readonly summary?: string;
  readonly description?: string;
  readonly version: string;
}

export interface SourceDescription {
  readonly name: string;
  readonly url: string;
  readonly type?: "openapi" | "arazzo";
}

export interface Workflow {
  readonly workflowId: string;
  readonly summary?: string;
  readonly description?: string;
  /** A JSON Schema 2020-12. */
  readonly inputs?: JsonSchema;
  readonly dependsOn?: readonly string[];
  readonly steps: readonly Step[];
  readonly successActions?: readonly (SuccessAction | Reusable)[];
  readonly failureActions?: readonly (FailureAction | Reusable)[];
  readonly outputs?: Outputs;
  readonly parameters?: readonly (Parameter | Reusable)[];
}

export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

/** Names to runtime expressions. */
export type Outputs = Readonly<Record<string, string>>;

/** Exactly one of `operationId`, `operationPath` and `workflowId` is there. */
export interface Step {
  readonly stepId: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly operationPath?: string;
  readonly workflowId?: string;
  readonly parameters?: readonly (Parameter | Reusable)[];
  readonly requestBody?: RequestBody;
  readonly successCriteria?: readonly Criterion[];
  readonly onSuccess?: readonly (SuccessAction | Reusable)[];
  readonly onFailure?: readonly (FailureAction | Reusable)[];
  readonly outputs?: Outputs;
}

export type ParameterPlace = "path" | "query" | "header" | "cookie";

export interface Parameter {
  readonly name: string;
  /** Absent only where the parameter is an input of another workflow. */
  readonly in?: ParameterPlace;
  readonly value: unknown;
}

export interface RequestBody {
  readonly contentType?: string;
  readonly payload?: unknown;
  readonly replacements?: readonly PayloadReplacement[];
}

export interface PayloadReplacement {
  /** A JSON Pointer, or an XPath expression. */
  readonly target: string;
  readonly value: unknown;
}

export interface Criterion {
  readonly context?: string;
  readonly condition: string;
  readonly type?: CriterionType | CriterionExpressionType;
}

export type CriterionType = "simple" | "regex" | "jsonpath" | "xpath";

export interface CriterionExpressionType {
  readonly type: "jsonpath" | "xpath";
  readonly version: string;
}

export interface SuccessAction {
  readonly name: string;
  readonly type: "end" | "goto";
  readonly workflowId?: string;
  readonly stepId?: string;
  readonly criteria?: readonly Criterion[];
}

export interface FailureAction {
  readonly name: string;
  readonly type: "end" | "retry" | "goto";
  readonly workflowId?: string;
  readonly stepId?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly retryLimit?: number;
  readonly criteria?: readonly Criterion[];
}

/** Stands for a component: `$components.parameters.page`. */
export interface Reusable {
  readonly reference: string;
  readonly value?: unknown;
}

export interface Components {
  readonly inputs?: Readonly<Record<string, JsonSchema>>;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly successActions?: Readonly<Record<string, SuccessAction>>;
  readonly failureActions?: Readonly<Record<string, FailureAction>>;
}

export function isReusable(thing: object): thing is Reusable {
  return Object.hasOwn(thing, "reference");
}
