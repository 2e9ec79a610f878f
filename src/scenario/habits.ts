import { isNode } from "../document/node.ts";
import { otherCode } from "../mock/other-code.ts";
import { bodyText, type HttpRequest } from "../ports/http.ts";
import type { Answer, Interception } from "./path.ts";

/** For `instead`: what somebody does with the request that is about to be sent. */
export type Habit = (interception: Interception) => Promise<Answer>;

/** A careless person types the code of this field wrong so many times, and then right. */
export const mistyping =
  (field: string, times = 1): Habit =>
  async ({ request, send }) => {
    const right = codeIn(request, field);
    for (let time = 1; time <= times; time++) await send({ [field]: otherCode(right, time) });
    return send();
  };

/** Somebody who does not know the code of this field guesses so many times, before its owner types it. */
export const guessing =
  (field: string, times: number): Habit =>
  async ({ request, send }) => {
    const right = codeIn(request, field);
    // From the one farthest away: an attacker knows nothing of the right one.
    const farthest = 10 ** right.length / 2;
    for (let time = 0; time < times; time++) await send({ [field]: otherCode(right, farthest + time) });
    return send();
  };

/** An impatient person sends it twice, and sees the second answer. */
export const sendingTwice: Habit = async ({ send }) => {
  await send();
  return send();
};

/** Somebody who gets no answer, or half of one, or is told that the server cannot right now, sends it once more. */
export const insisting: Habit = async ({ send }) => {
  try {
    const answer = await send();
    if (answer.status === 429 || answer.status >= 500 || isBroken(answer)) return send();
    return answer;
  } catch {
    return send();
  }
};

/** A connection that failed, where it is the transport's way to tell so by what the reply lacks. */
const isBroken = ({ status, headers, body }: Answer): boolean =>
  status === 0 ||
  (typeof body === "string" && Number(headers["content-length"] ?? 0) > Buffer.byteLength(body));

function codeIn(request: HttpRequest, field: string): string {
  const body: unknown = JSON.parse(bodyText(request) || "{}");
  const code = isNode(body) ? body[field] : undefined;
  if (typeof code === "string" && /^\d+$/.test(code)) return code;
  throw new Error(`the request has no code in a field "${field}" of its body.`);
}
