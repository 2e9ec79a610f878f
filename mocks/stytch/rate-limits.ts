import type { OperationHandler, ValidRequest } from "../../src/mock/service.ts";
import { SENDS_PER_ADDRESS_PER_MINUTE } from "./assumptions.ts";
import { normalEmail } from "./email-address.ts";
import { refuse } from "./errors.ts";
import type { StytchWorld } from "./state.ts";

type Handler = OperationHandler<StytchWorld>;

interface RateLimit {
  readonly operations: RegExp;
  /** What a limit counts on, besides the kind of call: nothing means the project as a whole. */
  readonly counts?: (body: Readonly<Record<string, unknown>>) => string | undefined;
  readonly most: number;
}

const WINDOW_MS = 60_000;

const address = (body: Readonly<Record<string, unknown>>): string | undefined => {
  const { phone_number, mfa_phone_number, email, email_address, member_id } = body;
  const given = phone_number ?? mfa_phone_number ?? email ?? email_address ?? member_id;
  return typeof given === "string" ? normalEmail(given) : undefined;
};

const SENDS: RateLimit = {
  operations: /otp.*_(Send|LoginOrCreate|LoginOrSignup)$/,
  counts: address,
  most: SENDS_PER_ADDRESS_PER_MINUTE,
};

/** Windows begin at the minute. The limits of searches are documented (docs/stytch/limits.md#windows). */
const LIMITS: readonly RateLimit[] = [
  { operations: /^api_user_v1_Search$/, most: 150 },
  { operations: /^api_organization_v1_Search$/, most: 100 },
  { operations: /^api_organization_v1_organizations_members_Search$/, most: 100 },
  SENDS,
];

/** The same handlers. Where the project has limits, each call counts, and the one too many is refused. */
export const rateLimited = (handlers: Readonly<Record<string, Handler>>): Readonly<Record<string, Handler>> =>
  Object.fromEntries(
    Object.entries(handlers).map(([id, handle]): [string, Handler] => [
      id,
      (call) => {
        if (call.world.policies.rate_limits) for (const limit of LIMITS) count(id, limit, call);
        return handle(call);
      },
    ]),
  );

/** A message that a sign-in sends by itself counts like one that was asked for. */
export function countSend(world: StytchWorld, to: string): void {
  if (world.policies.rate_limits) take(world, SENDS, to);
}

function count(id: string, limit: RateLimit, { world, body }: ValidRequest<StytchWorld>): void {
  if (limit.operations.test(id)) take(world, limit, limit.counts?.(body) ?? "");
}

function take(world: StytchWorld, { operations, most }: RateLimit, counted: string): void {
  const { rateWindows } = world.data;
  const start = Math.floor(world.now / WINDOW_MS) * WINDOW_MS;
  const key = `${operations.source} ${counted} ${start}`;
  const window = rateWindows.get(key) ?? rateWindows.insert({ key, calls: 0, expires_at: start + WINDOW_MS });
  if (window.calls >= most) refuse("too_many_requests");
  rateWindows.update(key, { calls: window.calls + 1 });
}
