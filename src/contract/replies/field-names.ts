/** `session_token`, `sessionToken` and `Session-Token` as their words, in lower case. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());

const HANDED_OUT: ReadonlySet<string> = new Set([
  "token",
  "jwt",
  "secret",
  "assertion",
  "credential",
  "ticket",
]);

/** Tokens and keys that let nobody in: those of a list that goes on, of a form, of a pair of keys. */
const OTHERS: ReadonlySet<string> = new Set([
  "next",
  "page",
  "continuation",
  "sync",
  "csrf",
  "public",
  "push",
  "device",
]);

const KEYS: ReadonlySet<string> = new Set(["api", "access", "secret", "private"]);

/** What is handed out when somebody is let in. `token_type` and `key_id` only speak of it. */
export function isHandedOut(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  if (words.some((word) => OTHERS.has(word))) return false;
  return HANDED_OUT.has(last) || (last === "key" && words.some((word) => KEYS.has(word)));
}

const GRANTED: ReadonlySet<string> = new Set([
  "authenticated",
  "authorized",
  "authorised",
  "granted",
  "approved",
  "verified",
  "complete",
  "completed",
  "success",
  "successful",
  "succeeded",
]);

/** `email_verified` is a fact about somebody, and not what the call was for. */
const FACTS: ReadonlySet<string> = new Set(["email", "phone", "number", "address", "domain", "device"]);

/** A flag that is true when what was asked for has been done. */
export function saysGranted(name: string): boolean {
  const words = wordsOf(name);
  return GRANTED.has(words.at(-1) ?? "") && !words.some((word) => FACTS.has(word));
}

const OWED: ReadonlySet<string> = new Set(["required", "pending"]);

/** A flag that is true when something is still to be done. */
export const saysOwed = (name: string): boolean => OWED.has(wordsOf(name).at(-1) ?? "");
