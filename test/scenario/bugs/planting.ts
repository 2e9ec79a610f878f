import { type StytchStage, stytchStage } from "../../../mocks/stytch/exports/stage.ts";
import type { StytchWorld } from "../../../mocks/stytch/state.ts";
import type { Collection } from "../../../src/mock/collection.ts";
import type { Inbox, Message } from "../../../src/mock/inbox.ts";
import { bodyText, type HttpReply, type Transport } from "../../../src/ports/http.ts";
import type { SetStage } from "../../../src/scenario/stage.ts";

/** A mistake that a service of this kind might well have. */
export interface Bug {
  /** A whole sentence, in lower case: what goes wrong. */
  readonly says: string;
  /** Which paths have to notice, `workflow › path`, and what each of them tells then, among its mismatches. */
  readonly caughtBy: Readonly<Record<string, string>>;
  /** What is wrong in what the stand-in keeps. */
  readonly inWorld?: (world: StytchWorld) => void;
  /** What is wrong between the workflow and the stand-in: with its request or its answer. */
  readonly inCalls?: (call: Call) => Promise<Answer>;
}

type Fields = Readonly<Record<string, unknown>>;

/** One request of the workflow. */
interface Call {
  readonly path: string;
  readonly sent: Fields;
  readonly world: StytchWorld;
  /** Lets the stand-in answer, with these fields in the place of those that were sent. */
  readonly answer: (changes?: Fields) => Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly body: Fields;
}

/** The stage of a stand-in that has this mistake. */
export const stageWith =
  ({ inWorld, inCalls }: Pick<Bug, "inWorld" | "inCalls">): SetStage<StytchStage> =>
  (options) => {
    const worlds: StytchWorld[] = [];
    const stage = stytchStage(options, (world) => {
      worlds.push(world);
      inWorld?.(world);
    });
    const [world] = worlds;
    return inCalls && world ? { ...stage, transport: between(stage.transport, world, inCalls) } : stage;
  };

const between =
  (transport: Transport, world: StytchWorld, inCalls: (call: Call) => Promise<Answer>): Transport =>
  async (request, options) => {
    const text = bodyText(request);
    const sent: Fields = text === "" ? {} : JSON.parse(text);
    let reply: HttpReply | undefined;
    const { status, body } = await inCalls({
      path: new URL(request.url, "http://stand-in").pathname,
      sent,
      world,
      answer: async (changes) => {
        reply = await transport(
          changes ? { ...request, body: JSON.stringify({ ...sent, ...changes }) } : request,
          options,
        );
        return { status: reply.status, body: JSON.parse(bodyText(reply)) };
      },
    });
    return { headers: {}, ...reply, status, body: JSON.stringify(body) };
  };

/** The bug is in one operation, or in those whose paths match. */
export const at =
  (path: RegExp, inCalls: (call: Call) => Promise<Answer>) =>
  (call: Call): Promise<Answer> =>
    path.test(call.path) ? inCalls(call) : call.answer();

/** An answer that is a success gets other fields. */
export const answering =
  (changes: (answer: Fields, call: Call) => Fields) =>
  async (call: Call): Promise<Answer> => {
    const { status, body } = await call.answer();
    return status < 300 ? { status, body: { ...body, ...changes(body, call) } } : { status, body };
  };

/** A refusal of this type becomes another. */
export const refusing =
  (type: string, instead: (body: Fields) => Answer) =>
  async (call: Call): Promise<Answer> => {
    const answer = await call.answer();
    return answer.body.error_type === type ? instead(answer.body) : answer;
  };

/** The rows of a collection are taken for something else than they are, whoever looks at them. */
export function mistaking<Row extends object, Name extends string>(
  rows: Collection<Row, Name>,
  mistakes: (row: Row) => Partial<Row>,
): void {
  const [get, find] = [rows.get.bind(rows), rows.find.bind(rows)];
  const [filter, update] = [rows.filter.bind(rows), rows.update.bind(rows)];
  const look = (row: Row): Row => ({ ...row, ...mistakes(row) });
  const seen = (row: Row | undefined) => row && look(row);
  rows.get = (key) => seen(get(key));
  rows.find = (index, value) => seen(find(index, value));
  rows.filter = (index, value) => filter(index, value).map(look);
  rows.update = (key, changes) => look(update(key, changes));
}

/** New rows are not as they were meant to be. */
export function misplacing<Row extends object, Name extends string>(
  rows: Collection<Row, Name>,
  mistakes: (row: Row) => Partial<Row>,
): void {
  const insert = rows.insert.bind(rows);
  rows.insert = (row) => insert({ ...row, ...mistakes(row) });
}

/** Changes of rows are not made as they were meant. */
export function miswriting<Row extends object, Name extends string>(
  rows: Collection<Row, Name>,
  rewrite: (changes: Partial<Row>, before: Row | undefined) => Partial<Row>,
): void {
  const update = rows.update.bind(rows);
  rows.update = (key, changes) => update(key, rewrite(changes, rows.get(key)));
}

/** What is deleted stays. */
export function keeping<Row extends object, Name extends string>(rows: Collection<Row, Name>): void {
  rows.delete = () => true;
}

/** What has expired stays. */
export function neverCollecting<Row extends object, Name extends string>(rows: Collection<Row, Name>): void {
  rows.collect = () => {};
}

type Sending = Parameters<Inbox["send"]>[0];

/** Messages are not sent as they were meant. */
export const missending =
  (change: (sending: Sending) => Partial<Sending>) =>
  ({ inbox }: StytchWorld): void => {
    const send = inbox.send.bind(inbox);
    inbox.send = (sending) => send({ ...sending, ...change(sending) });
  };

interface Search {
  readonly slot: string;
  readonly code: string;
  readonly all: readonly Message[];
  readonly found: Message | undefined;
}

/** Whoever looks for a code finds another, or none. */
export const misfinding =
  (find: (search: Search) => Message | undefined) =>
  ({ inbox }: StytchWorld): void => {
    const right = inbox.find.bind(inbox);
    inbox.find = (slot, code) => find({ slot, code, all: inbox.all(), found: right(slot, code) });
  };
