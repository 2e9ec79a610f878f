import { MASK, maskSecrets } from "../openapi/mask-secrets.ts";

/** Besides those that an API's fields go by: what people name the inputs and outputs of their workflows. */
const SECRET =
  /(^|_)(passphrase|pin|private_key|credentials?|(pass|sms|email|mfa|auth|login|verification|security|access|one_time)_codes?)$/;

/** `sessionToken` and `X-Api-Key` in the one way in which names are asked about. */
const inSnakeCase = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toLowerCase();

/** Whether a text or a number under this name is a secret. */
export function isSecretField(name: string, value: string | number): boolean {
  if (value === "") return false;
  const plain = inSnakeCase(name);
  return SECRET.test(plain) || maskSecrets(value, plain) === MASK;
}

/** `session_token` of `$response.body#/session_token`, `codes` of `$inputs.codes[0]`: the name of what is read. */
export function nameRead(expression: string): string {
  const words = expression.split(/[^\w-]+/).filter((word) => word !== "" && !/^\d+$/.test(word));
  return words.at(-1) ?? "";
}
