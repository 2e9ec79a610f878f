import { type Message, stateOf } from "../../src/mock/inbox.ts";
import { milliseconds } from "../../src/ports/clock.ts";
import { LIFE_PAST_EXPIRY_MS, SUPERSEDED_CODE_ERROR } from "./assumptions.ts";
import { refuse } from "./errors.ts";
import { newLinkToken } from "./ids.ts";
import { attempt } from "./locks.ts";
import type { StytchWorld } from "./state.ts";

export const CHANNELS = ["sms", "whatsapp", "email"] as const;

export type Channel = (typeof CHANNELS)[number];

/** How long a passcode lives unless the request says otherwise, in minutes (docs/stytch/codes.md#life). */
export const CODE_LIFE = { consumer: 2, memberSms: 2, memberEmail: 10 } as const;

interface CodeToSend {
  /** Codes of one slot supersede each other. */
  readonly slot: string;
  readonly to: string;
  readonly channel: Channel;
  readonly minutes: number;
  readonly operationId: string;
  readonly context?: Readonly<Record<string, unknown>>;
}

export function sendCode(world: StytchWorld, code: CodeToSend): Message {
  const { minutes, ...rest } = code;
  return world.inbox.send({ ...rest, now: world.now, life: milliseconds({ minutes }) + LIFE_PAST_EXPIRY_MS });
}

/** An email with a link instead: whoever opens it brings the token to the app. */
export function sendLink(
  world: StytchWorld,
  { minutes, url, ...rest }: Omit<CodeToSend, "channel"> & { readonly url: (token: string) => string },
): Message {
  const token = newLinkToken(world.random);
  return world.inbox.send({
    ...rest,
    channel: "email",
    now: world.now,
    life: milliseconds({ minutes }) + LIFE_PAST_EXPIRY_MS,
    link: { token, url: url(token) },
  });
}

/** Takes the token of a link back once. An attempt of the account, which its lock holds off. */
export const acceptLink = (world: StytchWorld, account: string, message: Message): Message =>
  attempt(world, account, () => {
    if (stateOf(message, world.now) !== "live") refuse("unable_to_auth_magic_link");
    return world.inbox.use(message, world.now);
  });

/** Never sent: 404. Sent, but used, expired or superseded since: 401. Otherwise the message, still unspent. */
function liveCode(world: StytchWorld, slot: string, code: string): Message {
  const message = world.inbox.find(slot, code);
  if (!message) return refuse("otp_code_not_found");
  const state = stateOf(message, world.now);
  if (state === "superseded") refuse(SUPERSEDED_CODE_ERROR);
  if (state !== "live") refuse("unable_to_auth_otp_code");
  return message;
}

/** Takes a code back once. An attempt of the account: each one that fails counts towards its lock. */
export const acceptCode = (
  world: StytchWorld,
  account: string,
  slot: string,
  code: string,
  check: (message: Message) => void = () => {},
): Message =>
  attempt(world, account, () => {
    const message = liveCode(world, slot, code);
    check(message);
    return world.inbox.use(message, world.now);
  });
