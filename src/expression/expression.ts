// Runtime expressions: https://spec.openapis.org/arazzo/v1.1.0.html#runtime-expressions
import { formatPointer } from "../document/pointer.ts";

/** What an expression reads, taken apart once. */
export type Expression = { readonly text: string } & Reference;

export type Reference = BareReference | MessageReference | NamedReference | OwnedReference;

/** `$url`, `$method`, `$statusCode`, `$self` */
export interface BareReference {
  readonly root: "url" | "method" | "statusCode" | "self";
}

/** `$request.header.x`, `$response.body#/a/0`, `$message.payload` */
export type MessageReference = { readonly root: "request" | "response" | "message" } & (
  | { readonly part: "header" | "query" | "path"; readonly name: string }
  | { readonly part: "body" | "payload"; readonly pointer: readonly string[] }
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
  /** `outputs` of a step; `inputs`, `outputs` or `steps` of a workflow; empty for the other roots. */
  readonly field: string;
  /** The step of `$workflows.w.steps.s.outputs.o`. */
  readonly stepId?: string;
  readonly name: string;
  readonly pointer: readonly string[];
}

export type Root = Reference["root"];

/** The expression as the grammar of the specification has it, however it was written. */
export function printExpression(reference: Reference): string {
  switch (reference.root) {
    case "url":
    case "method":
    case "statusCode":
    case "self":
      return `$${reference.root}`;
    case "request":
    case "response":
    case "message":
      return "pointer" in reference
        ? `$${reference.root}.${reference.part}${fragment(reference.pointer)}`
        : `$${reference.root}.${reference.part}.${reference.name}`;
    case "inputs":
    case "outputs":
      return `$${reference.root}.${reference.name}${fragment(reference.pointer)}`;
    case "steps":
    case "workflows":
    case "sourceDescriptions":
    case "components": {
      const { root, owner, field, stepId, name, pointer } = reference;
      const way = stepId === undefined ? [owner, field, name] : [owner, field, stepId, "outputs", name];
      return `$${root}.${way.filter((part) => part !== "").join(".")}${fragment(pointer)}`;
    }
  }
}

const fragment = (pointer: readonly string[]): string =>
  pointer.length === 0 ? "" : `#${formatPointer(pointer)}`;
