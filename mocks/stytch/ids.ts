import type { Random } from "../../src/ports/random.ts";
import { MALFORMED_MEMBER_ID_ERROR, SLUG_SUFFIX_LENGTH } from "./assumptions.ts";
import { type ErrorType, refuse } from "./errors.ts";
import type { StytchWorld } from "./state.ts";

export type Environment = "test" | "live";

export const environmentOf = (project: string): Environment =>
  project.startsWith("project-live-") ? "live" : "test";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

export const idPattern = (kind: string): RegExp => new RegExp(`^${kind}-(test|live)-${UUID}$`);

/** `user-test-<uuid>`, `organization-live-<uuid>` … : docs/stytch/values.md#ids. */
export const newId = (world: StytchWorld, kind: string): string =>
  `${kind}-${environmentOf(world.project)}-${world.random.uuid()}`;

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Session tokens and intermediate session tokens: 44 base64url characters, unpadded. */
export const newToken = (random: Random): string => random.text(44, BASE64URL);

/** Tokens of links: 44 characters, the last of them padding. */
export const newLinkToken = (random: Random): string => `${random.text(43, BASE64URL)}=`;

const LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** `xxxx-xxxx-xxxx` */
export const newRecoveryCode = (random: Random): string =>
  [1, 2, 3].map(() => random.text(4, LETTERS_AND_DIGITS)).join("-");

export const isRecoveryCode = (text: string): boolean => /^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/i.test(text.trim());

const USER_ID = idPattern("user");

/** What could be an id, a slug or an external id. */
const ANY_NAME = /^[A-Za-z0-9._~|-]{1,128}$/;

/** Told apart from what is merely unknown (docs/stytch/values.md#malformed-ids, #malformed-user-ids). */
const MALFORMED = {
  user: { error: "invalid_user_id", isMalformed: (id) => id !== "" && !USER_ID.test(id) },
  member: { error: MALFORMED_MEMBER_ID_ERROR, isMalformed: (id) => !ANY_NAME.test(id) },
  organization: { error: "invalid_organization_id", isMalformed: (id) => !ANY_NAME.test(id) },
} as const satisfies Record<string, { error: ErrorType; isMalformed: (id: string) => boolean }>;

export const refuseUnknown = (kind: keyof typeof MALFORMED, id: string): never =>
  refuse(MALFORMED[kind].isMalformed(id) ? MALFORMED[kind].error : `${kind}_not_found`);

/** A slug that is taken, told from its namesake. */
export const withSuffix = (random: Random, slug: string): string =>
  `${slug}-${random.text(SLUG_SUFFIX_LENGTH, LETTERS_AND_DIGITS)}`;
