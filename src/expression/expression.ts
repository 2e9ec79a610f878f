// Runtime expressions: https://spec.openapis.org/arazzo/v1.0.1.html#runtime-expressions

/** What an expression reads, taken apart once. */
export type Expression = { readonly text: string } & Reference;

export type Reference =
  | { readonly root: "url" | "method" | "statusCode" }
  | MessageReference
  | NamedReference
  | OwnedReference;

/** `$request.header.x`, `$response.body#/a/0` */
export type MessageReference = { readonly root: "request" | "response" } & (
  | { readonly part: "header" | "query" | "path"; readonly name: string }
  | { readonly part: "body"; readonly pointer: readonly string[] }
);

/** `$inputs.x`, `$outputs.x` */
export interface NamedReference {
  readonly root: "inputs" | "outputs";
  readonly name: string;
  readonly pointer: readonly string[];
}

/** `$steps.s.outputs.o`, `$workflows.w.inputs.i`, `$sourceDescriptions.api.url`, `$components.parameters.p` */
export interface OwnedReference {
  readonly root: "steps" | "workflows" | "sourceDescriptions" | "components";
  readonly owner: string;
  /** `outputs` of a step, `inputs` or `outputs` of a workflow; empty for the other roots. */
  readonly field: string;
  readonly name: string;
  readonly pointer: readonly string[];
}

export type Root = Reference["root"];
