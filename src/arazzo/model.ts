// The objects of an Arazzo document as they are written: https://spec.openapis.org/arazzo/v1.1.0.html#schema
// What only version 1.1 has says so. Nothing here is resolved; `load-document.ts` does that.

/** Patches of a version change no meaning: 1.0.0 and 1.0.1 are the same. */
export type ArazzoVersion = "1.0" | "1.1";

export interface ArazzoDocument {
  readonly arazzo: string;
  /** 1.1: the URI of the document, and the base of the relative references in it. */
  readonly $self?: string;
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
  /** `openapi` where it is not said. 1.1: `asyncapi`. */
  readonly type?: SourceType;
}

export type SourceType = "openapi" | "arazzo" | "asyncapi";

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

/** Names to runtime expressions; 1.1: or to selectors. */
export type Outputs = Readonly<Record<string, string | Selector>>;

/** Exactly one of `operationId`, `operationPath`, `workflowId` and `channelPath` is there. */
export interface Step {
  readonly stepId: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly operationPath?: string;
  readonly workflowId?: string;
  /** 1.1, AsyncAPI only. */
  readonly channelPath?: string;
  /** 1.1, AsyncAPI only. */
  readonly action?: "send" | "receive";
  /** 1.1, AsyncAPI only. */
  readonly correlationId?: string;
  /** 1.1: in milliseconds. */
  readonly timeout?: number;
  /** 1.1: steps that must be over before this one. */
  readonly dependsOn?: readonly string[];
  readonly parameters?: readonly (Parameter | Reusable)[];
  readonly requestBody?: RequestBody;
  readonly successCriteria?: readonly Criterion[];
  readonly onSuccess?: readonly (SuccessAction | Reusable)[];
  readonly onFailure?: readonly (FailureAction | Reusable)[];
  readonly outputs?: Outputs;
}

/** 1.1: `querystring`, the whole query as one text. */
export type ParameterPlace = "path" | "query" | "querystring" | "header" | "cookie";

export interface Parameter {
  readonly name: string;
  /** Absent only where the parameter is an input of another workflow. */
  readonly in?: ParameterPlace;
  /** Any value, with expressions in it; 1.1: or with selectors. */
  readonly value: unknown;
}

export interface RequestBody {
  readonly contentType?: string;
  readonly payload?: unknown;
  readonly replacements?: readonly PayloadReplacement[];
}

export interface PayloadReplacement {
  /** A JSON Pointer or an XPath expression, by the content type, where `targetSelectorType` is not said. */
  readonly target: string;
  /** 1.1 */
  readonly targetSelectorType?: SelectorType | ExpressionType;
  readonly value: unknown;
}

/** 1.1: a part of a structured value. */
export interface Selector {
  /** A runtime expression. */
  readonly context: string;
  readonly selector: string;
  readonly type: SelectorType | ExpressionType;
}

export type SelectorType = "jsonpath" | "xpath" | "jsonpointer";

export interface Criterion {
  readonly context?: string;
  readonly condition: string;
  readonly type?: CriterionType | ExpressionType;
}

export type CriterionType = "simple" | "regex" | "jsonpath" | "xpath";

/** A language of expressions in one of its versions. 1.0 calls it Criterion Expression Type. */
export interface ExpressionType {
  readonly type: SelectorType;
  readonly version: string;
}

export interface SuccessAction {
  readonly name: string;
  readonly type: "end" | "goto";
  readonly workflowId?: string;
  readonly stepId?: string;
  /** 1.1: the inputs of the workflow that it leads to. */
  readonly parameters?: readonly (Parameter | Reusable)[];
  readonly criteria?: readonly Criterion[];
}

export interface FailureAction {
  readonly name: string;
  readonly type: "end" | "retry" | "goto";
  readonly workflowId?: string;
  readonly stepId?: string;
  /** 1.1: the inputs of the workflow that it leads to. */
  readonly parameters?: readonly (Parameter | Reusable)[];
  /** Seconds. */
  readonly retryAfter?: number;
  readonly retryLimit?: number;
  readonly criteria?: readonly Criterion[];
}

/** Stands for a component: `$components.parameters.page`. */
export interface Reusable {
  readonly reference: string;
  /** Replaces the value of a parameter; means nothing for an action. */
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

/** The version whose rules the document follows. The schema has made sure that it is one of the two. */
export const versionOf = ({ arazzo }: ArazzoDocument): ArazzoVersion =>
  arazzo.startsWith("1.0.") ? "1.0" : "1.1";
