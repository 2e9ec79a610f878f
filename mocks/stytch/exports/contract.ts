import { type Review, type ReviewOptions, reviewDocuments as review } from "../../../src/contract/review.ts";
import { SECRET_FORMS } from "./vendor.ts";

// The contract checker as a library: what `understudy check` and `understudy diff` are made of.
export type { Change } from "../../../src/contract/changes/change.ts";
export { compareVersions } from "../../../src/contract/changes/compare-versions.ts";
export { loadVersion, type Version } from "../../../src/contract/changes/version.ts";
export type { Review, ReviewOptions } from "../../../src/contract/review.ts";
export type { Rule } from "../../../src/contract/rule.ts";
export { rules } from "../../../src/contract/rules.ts";

/** Checks documents, and leaves out what they say is to be ignored. Knows a secret of Stytch's where it sees one. */
export const reviewDocuments = (sources: Parameters<typeof review>[0], options: ReviewOptions = {}): Review =>
  review(sources, { secretForms: SECRET_FORMS, ...options });
