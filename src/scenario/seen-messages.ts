import { type Inbox, stateOf } from "../mock/inbox.ts";
import { timestamp } from "../ports/clock.ts";
import type { SeenMessage } from "./stage.ts";

/** What can be seen of a world from outside. */
export interface SeenWorld {
  readonly inbox: Pick<Inbox, "all">;
  readonly now: number;
}

/** The messages of a world, as a report shows them. */
export const seenMessages = ({ inbox, now }: SeenWorld): readonly SeenMessage[] =>
  inbox.all().map((message) => ({
    to: message.to,
    channel: message.channel,
    code: message.code,
    state: stateOf(message, now),
    sentAt: timestamp(message.createdAt),
  }));
