import type { OperationHandler, ValidRequest } from "../../src/mock/service.ts";
import { milliseconds } from "../../src/ports/clock.ts";
import {
  CODE_ATTEMPTS_PER_MINUTE,
  SENDS_PER_ADDRESS_PER_MINUTE,
  SENDS_PER_PHONE_PREFIX_PER_HOUR,
} from "./assumptions.ts";
import { parsedPhone } from "./delivery.ts";
import { normalEmail } from "./email-address.ts";
import { refuse } from "./errors.ts";
import type { StytchWorld } from "./state.ts";

type Handler = OperationHandler<StytchWorld>;
type Call = Pick<ValidRequest<StytchWorld>, "body" | "world">;

interface RateLimit {
  readonly operations: RegExp;
  /** What a limit counts on, besides the kind of call: without it the project as a whole, and where it gives nothing not at all. */
  readonly counts?: (call: Call) => string | undefined;
  readonly most: number;
  readonly every: "minute" | "hour";
}

const WINDOWS = { minute: milliseconds({ minutes: 1 }), hour: milliseconds({ hours: 1 }) } as const;

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The number that a message goes to: the one given, or the member's own. */
function phoneOf({ body, world }: Call) {
  const given = text(body.phone_number) ?? text(body.mfa_phone_number);
  const own = world.data.members.get(text(body.member_id) ?? "")?.mfa_phone_number;
  return parsedPhone(given ?? own ?? "");
}

/** Where a message goes: a mailbox or a number, and a member's name where neither can be told. */
const address = (call: Call): string | undefined => {
  const { email, email_address, member_id } = call.body;
  const mailbox = text(email) ?? text(email_address);
  return mailbox === undefined ? (phoneOf(call)?.number ?? text(member_id)) : normalEmail(mailbox);
};

const prefix = (call: Call): string | undefined => phoneOf(call)?.countryCallingCode;

/** Whose code somebody tries. */
const owner = ({ body }: Call): string | undefined => {
  const { method_id, member_id, email_address, organization_id } = body;
  const named = text(method_id) ?? text(member_id) ?? normalEmail(text(email_address) ?? "");
  return `${text(organization_id) ?? ""}/${named}`;
};

const SENDS = /_otp_v1_\w+_(Send|LoginOrCreate|LoginOrSignup)$/;

const SEND_LIMITS: readonly RateLimit[] = [
  { operations: SENDS, counts: address, most: SENDS_PER_ADDRESS_PER_MINUTE, every: "minute" },
  { operations: SENDS, counts: prefix, most: SENDS_PER_PHONE_PREFIX_PER_HOUR, every: "hour" },
];

/** Windows begin at the minute or the hour. The limits of searches are documented (docs/stytch/limits.md#windows). */
const LIMITS: readonly RateLimit[] = [
  { operations: /^api_user_v1_Search$/, most: 150, every: "minute" },
  { operations: /^api_organization_v1_Search$/, most: 100, every: "minute" },
  { operations: /^api_organization_v1_organizations_members_Search$/, most: 100, every: "minute" },
  ...SEND_LIMITS,
  {
    operations: /_otp_v1_(\w+_)?Authenticate$/,
    counts: owner,
    most: CODE_ATTEMPTS_PER_MINUTE,
    every: "minute",
  },
];

/** The same handlers. Where the project has limits, each call counts, and the one too many is refused. */
export const rateLimited = (handlers: Readonly<Record<string, Handler>>): Readonly<Record<string, Handler>> =>
  Object.fromEntries(
    Object.entries(handlers).map(([id, handle]): [string, Handler] => {
      const limits = LIMITS.filter(({ operations }) => operations.test(id));
      return [
        id,
        (call) => {
          if (call.world.policies.rate_limits) countCall(limits, call);
          return handle(call);
        },
      ];
    }),
  );

/** A message that a sign-in sends by itself counts like one that was asked for. */
export function countSend(world: StytchWorld, phone_number: string): void {
  if (world.policies.rate_limits) countCall(SEND_LIMITS, { world, body: { phone_number } });
}

/** A call that one limit refuses counts for none. */
function countCall(limits: readonly RateLimit[], call: Call): void {
  const { rateWindows } = call.world.data;
  const windows = limits.flatMap((limit) => windowOf(limit, call) ?? []);
  if (windows.some(({ key, most }) => (rateWindows.get(key)?.calls ?? 0) >= most))
    refuse("too_many_requests");
  for (const { key, expires_at } of windows) {
    const { calls } = rateWindows.get(key) ?? rateWindows.insert({ key, calls: 0, expires_at });
    rateWindows.update(key, { calls: calls + 1 });
  }
}

function windowOf({ operations, counts, most, every }: RateLimit, call: Call) {
  const counted = counts ? counts(call) : "";
  if (counted === undefined) return undefined;
  const length = WINDOWS[every];
  const start = Math.floor(call.world.now / length) * length;
  return { key: `${operations.source} ${every} ${counted} ${start}`, most, expires_at: start + length };
}
