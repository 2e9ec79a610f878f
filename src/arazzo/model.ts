// The objects of an Arazzo document as they are written, by the names that the code has for them.
import type { Written } from "./schema.ts";
import type { ArazzoVersion } from "./schema-parts.ts";

export type { SelectorType } from "./schema.ts";
export type { ArazzoVersion } from "./schema-parts.ts";

export type ArazzoDocument = Written<"document">;
export type SourceDescription = Written<"sourceDescription">;
export type SourceType = NonNullable<SourceDescription["type"]>;
export type Workflow = Written<"workflow">;
export type Step = Written<"step">;
export type Outputs = Written<"outputs">;
export type Parameter = Written<"parameter">;
export type ParameterPlace = NonNullable<Parameter["in"]>;
export type RequestBody = Written<"requestBody">;
export type PayloadReplacement = Written<"payloadReplacement">;
export type Selector = Written<"selector">;
export type Criterion = Written<"criterion">;
export type ExpressionType = Written<"expressionType">;
export type SuccessAction = Written<"successAction">;
export type FailureAction = Written<"failureAction">;
export type Reusable = Written<"reusable">;

export function isReusable(thing: object): thing is Reusable {
  return Object.hasOwn(thing, "reference");
}

/** The version whose rules the document follows. The schema has made sure that it is one of the two. */
export const versionOf = ({ arazzo }: ArazzoDocument): ArazzoVersion =>
  arazzo.startsWith("1.0.") ? "1.0" : "1.1";
