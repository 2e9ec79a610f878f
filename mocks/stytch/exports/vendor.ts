import type { SecretForm } from "../../../src/contract/secret-text.ts";

// What the command line and the checker are told of Stytch, with nothing else of it loaded.

/** The entry point of the package that has `workflow`. */
export const WORKFLOW_FROM = "stytch-understudy/scenario";

/** How a secret of Stytch's looks wherever somebody has written one down; one made up for a test is shorter. */
export const SECRET_FORMS: readonly SecretForm[] = [
  ["A secret of a project", /\bsecret-(?:live|test)-[\w-]{20,}/],
];

const strictMfa = { flag: "--strict-mfa", policy: "strict_mfa", value: true } as const;

/** Flags that set a policy, by command. The people of `run` go by the published description unless they are told. */
export const POLICY_FLAGS = {
  serve: [
    {
      flag: "--rate-limits",
      says: "answer 429 to too many calls, as the real service does",
      policy: "rate_limits",
      value: true,
    },
    {
      ...strictMfa,
      says: "demand a session where a second factor is proven, as the documentation does: the default",
    },
    {
      flag: "--lenient-mfa",
      says: "take a second factor without a session too, as the OpenAPI description allows",
      policy: "strict_mfa",
      value: false,
    },
  ],
  run: [
    {
      ...strictMfa,
      says: "have the stand-in refuse a second factor without a session, as the documentation does",
    },
  ],
} as const;

/** The variables that point an app at a stand-in: the SDKs read none by themselves, but apps do, by such names. */
export const APP_VARIABLES = {
  STYTCH_PROJECT_ID: "project_id",
  STYTCH_SECRET: "secret",
  STYTCH_BASE_URL: "url",
} as const;

/** Well formed, and shorter than any real one. */
export const APP_SECRET = "secret-test-understudy";

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
