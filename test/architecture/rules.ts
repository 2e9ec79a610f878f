import type { Allowance } from "./allowed.ts";
import { importRules } from "./import-rules.ts";
import { nameRules } from "./name-rules.ts";
import { purityRules } from "./purity-rules.ts";
import type { Rule } from "./rule.ts";
import { type Vendor, vendorRule } from "./vendor-rule.ts";

export const rules = (allowed: readonly Allowance[], vendor: Vendor): readonly Rule[] => [
  ...importRules,
  ...purityRules(allowed),
  ...nameRules,
  vendorRule(vendor),
];
