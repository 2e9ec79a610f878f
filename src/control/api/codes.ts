import type { Message } from "../../mock/inbox.ts";
import type { ControlSchema, WorldCall, WorldHandler } from "./control-types.ts";
import { isoInstant, parseInstant } from "./iso-8601.ts";
import { nameFix, refuse, refuseQuery } from "./refusals.ts";

type InboxCall = WorldCall<"inbox">;

export const inbox: WorldHandler<"inbox"> = (call) => {
  const { to, channel, wait = 0 } = call.query;
  const isNew = newerThan(call);
  const matching = () =>
    call.world.inbox
      .all(to)
      .filter((message) => channel === undefined || message.channel === channel)
      .filter(isNew)
      .map(messageOf);
  const found = matching();
  return { messages: found.length > 0 || wait === 0 ? found : whenOneMatches(call, matching, wait) };
};

/** Every message comes with an exchange or a control call, so watching the journal is enough. */
async function whenOneMatches<Found>({ standIn, world }: InboxCall, matching: () => Found[], wait: number) {
  const enough = new AbortController();
  let found: Found[] = [];
  const unwatch = standIn.mock.journal.watch(({ project }) => {
    if (project !== world.project) return;
    found = matching();
    if (found.length > 0) enough.abort();
  });
  try {
    await standIn.sleep(wait, enough.signal);
  } finally {
    unwatch();
  }
  return found;
}

function newerThan({ world, query: { since } }: InboxCall): (message: Message) => boolean {
  if (since === undefined) return () => true;
  const instant = parseInstant(since);
  if (instant !== undefined) return ({ createdAt }) => createdAt >= instant;
  if (/^\d{4}-/.test(since)) {
    return refuseQuery({
      pointer: "/since",
      message: `"${since}" is not an ISO 8601 instant with its offset.`,
      fix: 'For example "2026-01-01T00:00:00Z"; a + is written %2B in a URL.',
    });
  }
  const before = world.inbox.all().map(({ id }) => id);
  const known = before.indexOf(since);
  if (known < 0) {
    return refuse({
      code: "no_such_message",
      message: `There is no message ${since} in this project, so none can be newer.`,
      fix: "Name a message that the inbox lists, or an instant, or leave out since.",
    });
  }
  const older = new Set(before.slice(0, known + 1));
  return ({ id }) => !older.has(id);
}

const messageOf = (message: Message): ControlSchema<"Message"> => ({
  id: message.id,
  to: message.to,
  channel: message.channel,
  code: message.code,
  url: message.url,
  operation_id: message.operationId,
  created_at: isoInstant(message.createdAt),
  expires_at: isoInstant(message.expiresAt),
  used_at: message.usedAt === null ? null : isoInstant(message.usedAt),
  superseded: message.superseded,
});

export const pinCode: WorldHandler<"pinCode"> = ({ world, body: { to, code } }) => {
  world.inbox.pin(to, code);
  return { to, code };
};

/** What an authenticator app shows. */
export const totp: WorldHandler<"totp"> = ({ standIn, world, path }) => {
  const all = standIn.controls.authenticators(world.project);
  const found = all.find(({ id }) => id === path.registration_id);
  if (!found) {
    return refuse({
      code: "no_such_registration",
      message: `There is no TOTP registration ${path.registration_id} in this project.`,
      fix: nameFix(
        path.registration_id,
        all.map(({ id }) => id),
      ),
    });
  }
  const { id, owner, periodMs } = found;
  const { now } = world;
  return {
    registration_id: id,
    owner,
    code: found.codeAt(now),
    previous: found.codeAt(now - periodMs),
    next: found.codeAt(now + periodMs),
    seconds_left: Math.ceil((periodMs - (now % periodMs)) / 1000),
  };
};
