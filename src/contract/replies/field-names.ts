/** `session_token`, `sessionToken` and `Session-Token` as their words, in lower case: `session token`. */
export const spoken = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();

const HANDED_OUT = /\b(token|jwt|secret|assertion|credential|ticket)$/;

/** Tokens and keys that let nobody in: those of a list that goes on, of a form, of a pair of keys. */
const OTHERS = /\b(next|page|continuation|sync|csrf|public|push|device)\b/;

/** A key that is to be kept to oneself. */
export const isKey = (name: string): boolean => /\b(api|access|secret|private)\b.* key$/.test(spoken(name));

/** What is handed out when somebody is let in. `token_type` and `key_id` only speak of it. */
export const isHandedOut = (name: string): boolean =>
  (HANDED_OUT.test(spoken(name)) || isKey(name)) && !OTHERS.test(spoken(name));

const GRANTED =
  /\b(authenticated|authorized|authorised|granted|approved|verified|completed?|success|successful|succeeded)$/;

/** `email_verified` is a fact about somebody, and not what the call was for. */
const FACTS = /\b(email|phone|number|address|domain|device)\b/;

/** A flag that is true when what was asked for has been done. */
export const saysGranted = (name: string): boolean => GRANTED.test(spoken(name)) && !FACTS.test(spoken(name));

/** A flag that is true when something is still to be done. */
export const saysOwed = (name: string): boolean => /\b(required|pending)$/.test(spoken(name));
