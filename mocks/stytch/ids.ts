import type { Random } from "../../src/ports/random.ts";
import { SLUG_SUFFIX_LENGTH } from "./assumptions.ts";
import { refuse } from "./errors.ts";
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

/** What could be an id, a slug or an external id is unknown, the rest malformed (docs/stytch/values.md#malformed-ids). */
export const refuseUnknown = (kind: "user" | "member" | "organization", id: string): never =>
  refuse(/^[A-Za-z0-9._~|-]{1,128}$/.test(id) ? `${kind}_not_found` : `invalid_${kind}_id`);

/** A slug that is taken, told from its namesake. */
export const withSuffix = (random: Random, slug: string): string =>
  `${slug}-${random.text(SLUG_SUFFIX_LENGTH, LETTERS_AND_DIGITS)}`;
