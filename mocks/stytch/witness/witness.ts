import type { Due, Objection, Witness } from "../../../src/mock/witness.ts";
import type { StytchWorld } from "../state.ts";
import { Apps } from "./apps.ts";
import { Attempts } from "./attempts.ts";
import { type Call, readCall } from "./call.ts";
import { Letters } from "./letters.ts";
import { type Redemption, redemptionIn } from "./redemptions.ts";
import { listOf, SessionsSeen } from "./sessions-seen.ts";
import { ABOUT_CODES, dueTo, LOCKED, NEVER, type Worth } from "./worth.ts";

const FORMS = { message: /^\d{6}$/, app: /^\d{6}$/, list: /^\w{4}-\w{4}-\w{4}$/ } as const;

/**
 * Knows what each code is worth by itself: from who was sent what when, and from what is documented. Of the world it
 * reads who is who, the messages as they lie in the inbox, and the sessions, on which it passes judgment.
 */
export function stytchWitness(world: StytchWorld): Witness {
  const letters = new Letters();
  const apps = new Apps();
  const sessions = new SessionsSeen();
  const attempts = new Attempts(() => world.policies);
  // When the call was taken: somebody else may move the clock before its answer is there.
  let at = world.now;

  const worthOf = ({ origin, account, pool, code }: Redemption): Worth | undefined => {
    if (!FORMS[origin].test(code.trim())) return undefined;
    if (origin === "message") return letters.worth(pool, code, at);
    if (origin === "list") return apps.worthOnList(account, code, at);
    return apps.worth(account, code, at, world.policies.totp_replay !== "same code");
  };

  const spend = ({ origin, account, pool, address, code }: Redemption): void => {
    attempts.succeeded(account);
    if (origin === "message") {
      letters.spend(pool, code);
      sessions.prove(address);
    } else if (origin === "app") sessions.prove(apps.spend(account, code, at));
    else {
      apps.spendOnList(account, code);
      sessions.prove(listOf(account));
    }
  };

  /** Holds the answer to what the code was worth, and keeps count of what came of it. */
  const judge = (call: Call, redemption: Redemption, worth: Worth): Objection[] => {
    const { account, origin } = redemption;
    const isLocked = attempts.isLocked(account, at);
    const isTaken = call.status === 200;
    const due = dueTo(origin, worth);
    const objections = answerObjections(call, worth, isLocked, isLocked ? LOCKED : due);
    // Of a refusal that was cut short, the status is all that is left.
    const isRefusal =
      ABOUT_CODES.has(call.error ?? "") ||
      (call.error === undefined && due !== "taken" && due.status === call.status);
    if (isTaken) spend(redemption);
    else if (!isLocked && isRefusal) attempts.failed(account, at);
    return objections;
  };

  return {
    before: () => {
      at = world.now;
      apps.meet(world);
      sessions.look(world);
    },
    after: (request, reply) => {
      const call = readCall(request, reply);
      if (call === undefined || call.status === 0) return { objections: [], codes: 0 };
      const redemption = redemptionIn(world, call);
      const worth = redemption && worthOf(redemption);
      const objections = redemption && worth ? judge(call, redemption, worth) : [];
      letters.note(world, call);
      apps.note(call, at);
      // In discovery the account is an address, and what it opens is not a session yet.
      const by = redemption?.pool.startsWith("discovery ") ? undefined : redemption?.account;
      return {
        objections: [...objections, ...sessions.presented(call, at), ...sessions.opened(world, call, by)],
        codes: worth && call.status === 200 ? 1 : 0,
      };
    },
  };
}

function answerObjections(
  { status, error, operationId }: Call,
  worth: Worth,
  isLocked: boolean,
  due: Due,
): Objection[] {
  const answer = [status, error].filter(Boolean).join(" ");
  const objection = (says: string): Objection[] => [
    { says, seen: `${operationId} was answered ${answer}; the code was ${worth}`, due },
  ];
  if (status === 200) {
    if (isLocked) return objection("whoever failed too often is locked out, and signs in with no code");
    return worth === "live" ? [] : objection(NEVER[worth]);
  }
  if (error === LOCKED.error)
    return isLocked ? [] : objection("nobody is locked out before failing too often");
  // A refusal about something else says nothing of the code.
  if (!ABOUT_CODES.has(error ?? "")) return [];
  if (isLocked) return objection("whoever is locked out is told so");
  if (worth === "live") return objection(NEVER.live);
  return due !== "taken" && due.error === error && due.status === status
    ? []
    : objection(`a code that is ${worth} is refused as such`);
}
