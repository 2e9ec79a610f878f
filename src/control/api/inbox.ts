import type { Message } from "../../mock/inbox.ts";
import type { Schema } from "./api.ts";
import type { WorldCall, WorldHandler } from "./handler.ts";
import { isoInstant, parseInstant } from "./instant.ts";
import { refuse, refuseParameter } from "./problem.ts";

type Asked = WorldCall<"inbox">;

export const inbox: WorldHandler<"inbox"> = (call) => {
  const isNew = newerThan(call);
  const found = matching(call, isNew);
  const { wait = 0 } = call.query;
  return { messages: found.length > 0 || wait === 0 ? found : whenOneMatches(call, isNew, wait) };
};

function matching({ world, query }: Asked, isNew: (message: Message) => boolean): Schema<"Message">[] {
  return world.inbox
    .all(query.to)
    .filter(({ channel }) => query.channel === undefined || channel === query.channel)
    .filter(isNew)
    .map(messageOf);
}

/** Every message comes with an exchange or a control call, so nobody has to look in between. */
async function whenOneMatches(call: Asked, isNew: (message: Message) => boolean, wait: number) {
  const { desk, world } = call;
  const enough = new AbortController();
  let found: Schema<"Message">[] = [];
  const unwatch = desk.mock.journal.watch(({ project }) => {
    if (project !== world.project) return;
    found = matching(call, isNew);
    if (found.length > 0) enough.abort();
  });
  try {
    await desk.sleep(wait, enough.signal);
  } finally {
    unwatch();
  }
  return found;
}

function newerThan({ world, query: { since } }: Asked): (message: Message) => boolean {
  if (since === undefined) return () => true;
  const instant = parseInstant(since);
  if (instant !== undefined) return ({ createdAt }) => createdAt >= instant;
  if (/^\d{4}-/.test(since)) {
    return refuseParameter(
      "since",
      `"${since}" is not an ISO 8601 instant with its offset.`,
      'For example "2026-01-01T00:00:00Z"; a + is written %2B in a URL.',
    );
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

const messageOf = (message: Message): Schema<"Message"> => ({
  id: message.id,
  to: message.to,
  channel: message.channel,
  code: message.code,
  operation_id: message.operationId,
  created_at: isoInstant(message.createdAt),
  expires_at: isoInstant(message.expiresAt),
  used_at: message.usedAt === null ? null : isoInstant(message.usedAt),
  superseded: message.superseded,
});
