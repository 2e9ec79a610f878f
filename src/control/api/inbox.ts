import { nearest, nearestFirst, unknownName } from "../../document/nearest.ts";
import type { Message } from "../../mock/inbox.ts";
import type { ControlSchema, WorldCall, WorldHandler } from "./control-types.ts";
import { isoInstant, parseInstant } from "./iso-8601.ts";
import { refuse, refuseQuery } from "./refusals.ts";

type InboxCall = WorldCall<"inbox">;
type LatestCall = WorldCall<"latestMessage">;

export const inbox: WorldHandler<"inbox"> = (call) => ({ messages: matching(call, newerThan(call)) });

export const latestMessage: WorldHandler<"latestMessage"> = (call) => {
  const found = matching(call);
  if (!(found instanceof Promise)) return { message: found.at(-1) ?? nothingSent(call) };
  return { message: found.then((late) => late.at(-1) ?? nothingSent(call)) };
};

/** The messages that are asked for, oldest first; a promise of them while none has come and somebody waits. */
function matching(call: InboxCall | LatestCall, isNew: (message: Message) => boolean = () => true) {
  const { to, channel, wait = 0 } = call.query;
  const unknown = unknownName("channel", channel, call.standIn.controls.channels ?? [channel ?? ""]);
  if (unknown) refuseQuery({ pointer: "/channel", ...unknown });
  const find = () =>
    call.world.inbox
      .all(to)
      .filter((message) => channel === undefined || message.channel === channel)
      .filter(isNew)
      .map(messageOf);
  const found = find();
  return found.length > 0 || wait === 0 ? found : whenOneMatches(call, find, wait);
}

const MOST_TOLD = 5;

/** Says what was sent instead, to the nearest address first: most often one of the two is misspelt. */
function nothingSent({ world, query: { to, channel } }: LatestCall): never {
  const messages = world.inbox.all().toReversed();
  const nothing = `Nothing has been sent${to === undefined ? "" : ` to ${to}`}${channel === undefined ? "" : ` by ${channel}`}`;
  if (messages.length === 0) {
    return refuse({
      code: "no_such_message",
      message: `${nothing}${(to ?? channel) ? ", and nothing else either" : " yet"}.`,
      fix: `The call that sends it has to come first, with the credentials of ${world.project}.`,
    });
  }
  const addresses = nearestFirst(
    to ?? "",
    messages.map((message) => message.to),
  );
  const told = addresses
    .flatMap((address) => messages.filter((message) => message.to === address))
    .map((message) => `${message.channel} to ${message.to} at ${isoInstant(message.createdAt)}`);
  const more = told.length > MOST_TOLD ? `; and ${told.length - MOST_TOLD} more` : "";
  return refuse({
    code: "no_such_message",
    message: `${nothing}. Sent: ${told.slice(0, MOST_TOLD).join("; ")}${more}.`,
    fix: addresses.includes(to ?? "")
      ? "Name the channel that it was sent by, or none."
      : meant(to, addresses),
  });
}

function meant(to: string | undefined, addresses: readonly string[]): string | undefined {
  const near = to === undefined ? undefined : nearest(to, addresses);
  return near === undefined ? undefined : `Did you mean ${near}?`;
}

/** Every message comes with an exchange or a control call, so watching the journal is enough. */
async function whenOneMatches<Found>(
  { standIn, world }: InboxCall | LatestCall,
  find: () => Found[],
  wait: number,
) {
  const enough = new AbortController();
  let found: Found[] = [];
  const unwatch = standIn.mock.journal.watch(({ project }) => {
    if (project !== world.project) return;
    found = find();
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
