import type { SecretForm } from "../../../src/contract/secret-text.ts";

/** How a secret of Stytch's looks wherever somebody has written one down; one made up for a test is shorter. */
export const SECRET_FORMS: readonly SecretForm[] = [
  ["A secret of a project", /\bsecret-(?:live|test)-[\w-]{20,}/],
];
