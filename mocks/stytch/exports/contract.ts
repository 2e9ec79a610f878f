// The contract checker as a library: what `understudy check` and `understudy diff` are made of.
export type { Change } from "../../../src/contract/changes/change.ts";
export { compareVersions } from "../../../src/contract/changes/compare-versions.ts";
export { loadVersion, type Version } from "../../../src/contract/changes/version.ts";
export { type Review, type ReviewOptions, reviewDocuments } from "../../../src/contract/review.ts";
export type { Rule } from "../../../src/contract/rule.ts";
export { rules } from "../../../src/contract/rules.ts";
