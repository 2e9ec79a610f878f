import {
  guessing,
  type MemberPersona,
  type PathDefinition,
  type StytchDirections,
  type StytchTools,
  sendingTwice,
  type WritePath,
} from "../mocks/stytch/exports/scenario.ts";
import { allowsOnlySso, signsInByEmail } from "./emailed-codes.ts";
import { removedMeanwhile } from "./meanwhile.ts";

/** Ada owes a second factor. So do Bob, a colleague, and Cleo, who is of another organization. */
export interface Owing {
  readonly ada: MemberPersona;
  readonly bob: MemberPersona;
  readonly cleo: MemberPersona;
}

/** `has`: the second factor that each of them has. */
export function owing(
  { organization, member }: StytchTools,
  has: Pick<NonNullable<Parameters<StytchTools["member"]>[0]>, "verifiedPhone" | "authenticator">,
): Owing {
  const settings = { ...has, mfa_enrolled: true };
  const of = organization({ organization_name: "Birch", organization_slug: "birch" });
  return { ada: member(settings), bob: member(settings), cleo: member({ ...settings, of }) };
}

/** For whoever is enrolled the first factor alone opens nothing. */
export const TWO_FACTORS_EACH = {
  "no session of somebody enrolled holds one factor only": ({ ada: { world } }: Owing) =>
    [...world.data.sessions.values()].every(
      ({ account, factors }) => factors.length > 1 || !world.data.members.get(account)?.mfa_enrolled,
    ),
};

/** The first factor, proven beside the workflow: what it leaves to go on with. */
export const provesEmail = async (call: StytchDirections["call"], member: MemberPersona): Promise<string> =>
  (await signsInByEmail(call, member)).intermediate_session_token;

/**
 * At a step that brings the first factor along: what keeps the two from becoming one login. `reach`: what a path needs
 * besides, to come so far.
 */
export function brokenLogins(path: WritePath<Owing>, at: string, reach: PathDefinition<Owing> = {}): void {
  path(`ten minutes pass between the first factor and ${at}`, {
    ...reach,
    before: { [at]: ({ clock }) => clock.advance({ minutes: 10 }) },
    fails: { at, status: 404, error: "intermediate_session_not_found" },
  });

  path(`somebody brings the first factor of a colleague to ${at}`, {
    ...reach,
    instead: {
      [at]: async ({ call, send, bob }) => send({ intermediate_session_token: await provesEmail(call, bob) }),
    },
    fails: { at, status: 400, error: "member_session_member_id_mismatch" },
  });

  path(`somebody brings a first factor of another organization to ${at}`, {
    ...reach,
    instead: {
      [at]: async ({ call, send, cleo }) =>
        send({ intermediate_session_token: await provesEmail(call, cleo) }),
    },
    fails: { at, status: 400, error: "invalid_intermediate_session_token_for_organization" },
  });

  path(`an admin forbids email codes before ${at}`, {
    ...reach,
    before: { [at]: ({ call, ada }) => allowsOnlySso(call, ada) },
    fails: { at, status: 400, error: "action_available_only_once_primary_authentication_is_met" },
  });

  removedMeanwhile(path, at, reach);
}

/** At the step that proves the second factor, and ends the login. */
export function brokenSecondProofs(path: WritePath<Owing>, at: string): void {
  path("the app forgets to bring the first factor along", {
    instead: { [at]: ({ send }) => send({ intermediate_session_token: undefined }) },
    fails: { at, status: 400, error: "no_session_arguments" },
  });

  path("the member presses the button twice, and the login is over when the second request comes", {
    instead: { [at]: sendingTwice },
    fails: { at, status: 404, error: "intermediate_session_not_found" },
    sessions: 1,
    codes: 1,
  });

  path.each([4, 527_041])("the session is to live %s minutes", (session_duration_minutes) => ({
    inputs: () => ({ session_duration_minutes }),
    fails: { at, status: 400, error: "invalid_session_duration_minutes" },
  }));
}

/** Whoever knows the first factor only guesses at the second one, until the member is locked out. */
export function guessedSecondFactor(path: WritePath<Owing>, at: string): void {
  path("somebody who knows the first factor guesses the second ten times, which locks the member out", {
    instead: { [at]: guessing("code", 10) },
    fails: { at, status: 429, error: "user_lock_limit_reached" },
  });
}
