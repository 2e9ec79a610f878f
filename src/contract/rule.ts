import type { Diagnostic, Place, Severity } from "../document/diagnostic.ts";
import { type ArazzoTree, callsOf, stepsOf } from "../workflow/tree.ts";
import type { SecretForm } from "./secret-text.ts";

/** What rules are told beside the documents. */
export interface RuleOptions {
  /** How the secrets of a vendor look, beside those that are known anyway. */
  readonly secretForms?: readonly SecretForm[];
}

/** One thing that documents get wrong, and how it is found. */
export interface Rule {
  /** `contract/…` */
  readonly code: string;
  /** Unless a finding says otherwise. */
  readonly severity: Severity;
  readonly title: string;
  /** For `understudy explain`: two to five sentences and a small example. */
  readonly explanation: string;
  /** Never throws for what a user got wrong, and is silent about what it cannot tell. */
  check(document: ArazzoTree, options: RuleOptions): Iterable<Finding>;
}

/** A check that asks the same of each part of a document that is of one kind. */
export const eachOf =
  <Part>(partsIn: (document: ArazzoTree) => readonly Part[]) =>
  (look: (part: Part) => Iterable<Finding>): Rule["check"] =>
  (document) =>
    partsIn(document).flatMap((part) => [...look(part)]);

export const eachWorkflow = eachOf(({ workflows }) => workflows);
export const eachStep = eachOf(stepsOf);
/** Each step that calls an operation. */
export const eachCall = eachOf(callsOf);

export interface Finding {
  /** Where in the document, as a JSON Pointer. */
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
  readonly severity?: Severity;
  /** Only where it is certain what was meant. */
  readonly edit?: Edit;
  readonly related?: readonly Related[];
}

/** A mend that can be made without asking. Pointers are those of the document that the finding is in. */
export type Edit =
  | { readonly kind: "replace"; readonly pointer: string; readonly value: Scalar }
  /** Of the key of a map entry. */
  | { readonly kind: "rename"; readonly pointer: string; readonly name: string };

export type Scalar = string | number | boolean | null;

/** Another place that the finding is about: the field of a description, say. */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** A finding with its rule and its place. What loading says has neither edit nor relations. */
export interface ContractDiagnostic extends Diagnostic {
  readonly edit?: Edit;
  readonly related?: readonly Related[];
}
