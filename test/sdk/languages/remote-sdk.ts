import type { Answer } from "./program.ts";

type Ask = (call: string, given: unknown) => Promise<Answer>;

/**
 * What looks like the SDK of Node, whose calls another SDK makes: `sdk.otps.sms.send(…)` is the call "otps.sms.send".
 * The names are the same in every language, but for how words are put together.
 */
export const remoteSdk = <Sdk>(ask: Ask): Sdk => resource(ask, "") as Sdk;

function resource(ask: Ask, path: string): object {
  const method = async (given: unknown = {}): Promise<unknown> => replyOf(path, await ask(path, given));
  return new Proxy(method, {
    get: (_, name) =>
      // Nobody waits for a resource, only for a call.
      name === "then" ? undefined : resource(ask, path === "" ? String(name) : `${path}.${String(name)}`),
  });
}

function replyOf(call: string, { ok, reply, error, unknown, failure }: Answer): unknown {
  if (ok) return reply;
  if (error) throw Object.assign(new Error(error.error_message), error);
  throw new Error(
    unknown ? `The SDK has no ${call}.` : `The SDK could not go through with ${call}: ${failure}`,
  );
}
