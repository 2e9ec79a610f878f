import type { SecretForm } from "../../../src/contract/secret-text.ts";

// What the command line and the checker are told of Stytch, with nothing else of it loaded.

/** How a secret of Stytch's looks wherever somebody has written one down; one made up for a test is shorter. */
export const SECRET_FORMS: readonly SecretForm[] = [
  ["A secret of a project", /\bsecret-(?:live|test)-[\w-]{20,}/],
];

/** Flags of `serve` that switch a policy on. */
export const POLICY_FLAGS = [
  {
    flag: "--rate-limits",
    says: "answer 429 to too many calls, as the real service does",
    policy: "rate_limits",
  },
  {
    flag: "--strict-mfa",
    says: "demand the session arguments that the documentation asks for",
    policy: "strict_mfa",
  },
] as const;

/** Whom `verify` asks, and as whom. A project is of one kind or of the other (docs/stytch/requests.md#verticals). */
export const REAL_SERVICE = {
  name: "Stytch",
  url: "https://test.stytch.com",
  logins: [
    {
      name: "consumer",
      username: { flag: "--project-id", variable: "STYTCH_PROJECT_ID" },
      password: { flag: "--secret", variable: "STYTCH_SECRET" },
    },
    {
      name: "b2b",
      username: { flag: "--b2b-project-id", variable: "STYTCH_B2B_PROJECT_ID" },
      password: { flag: "--b2b-secret", variable: "STYTCH_B2B_SECRET" },
    },
  ],
  // Whoever signs in with a live project has customers in it.
  test: { username: /^project-test-/, password: /^secret-test-/ },
} as const;
