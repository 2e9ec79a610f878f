import type { Authenticator, Controls, Table } from "../../mock/controls.ts";
import { type Message, stateOf } from "../../mock/inbox.ts";
import type { Mock } from "../../mock/mock.ts";
import type { World } from "../../mock/world.ts";
import type {
  AuthenticatorView,
  Listing,
  MessageView,
  PolicyView,
  ServerView,
  SnapshotView,
  TableView,
  View,
} from "./view-model.ts";

/** A server with its service's controls: all that there is to look at. */
export interface Shown<Data, Policies extends object> {
  readonly mock: Mock<Data, Policies>;
  readonly controls: Controls<Data, Policies>;
  readonly version: string;
}

const MOST_MESSAGES = 100;
const MOST_AUTHENTICATORS = 50;
const MOST_ROWS = 100;
const MOST_FAULTS = 50;
const MOST_SNAPSHOTS = 50;
const LONGEST_TEXT = 300;

/** The code now, the next, and one more for the time until a view is sent again. */
const CODES_AHEAD = 3;

export function serverView<Data, Policies extends object>(shown: Shown<Data, Policies>): ServerView {
  const { mock, controls, version } = shown;
  return {
    version,
    seed: String(mock.seed),
    operations: mock.operations.map(({ id, method, path }) => ({ id, method, path })),
    errorTypes: controls.errorTypes,
    policies: policyViews(controls.policies),
    firstCall: controls.firstCall,
  };
}

export function viewOf<Data, Policies extends object>(
  world: World<Data, Policies>,
  controls: Controls<Data, Policies>,
): View {
  const { now } = world;
  return {
    project: world.project,
    clock: { now, frozen: world.clock.frozen },
    messages: newest(world.inbox.all(), MOST_MESSAGES, (message) => messageView(message, now)),
    authenticators: first(controls.authenticators(world), MOST_AUTHENTICATORS, (it) =>
      authenticatorView(it, now),
    ),
    tables: controls.tables(world).map(tableView),
    faults: world.faults.list().slice(0, MOST_FAULTS),
    policies: { ...(world.policies as Readonly<Record<string, unknown>>) },
    snapshots: newestSnapshots(world),
  };
}

const policyViews = (terms: Readonly<Record<string, PolicyView>>): ServerView["policies"] =>
  Object.fromEntries(
    Object.entries(terms).map(([name, { schema, standard, says, source }]) => [
      name,
      { schema, standard, says, source },
    ]),
  );

function messageView(message: Message, now: number): MessageView {
  const { id, to, channel, code, operationId, createdAt, expiresAt } = message;
  const state = stateOf(message, now);
  return { id, to: short(to), channel, code, state, operationId, sentAt: createdAt, expiresAt };
}

function authenticatorView(authenticator: Authenticator, now: number): AuthenticatorView {
  const { id, owner, verified, periodMs } = authenticator;
  const codes = Array.from({ length: CODES_AHEAD }, (_, ahead) =>
    authenticator.codeAt(now + ahead * periodMs),
  );
  return { id, owner: short(owner), verified, periodMs, codes };
}

const tableView = ({ title, columns, rows, total }: Table): TableView => ({
  title,
  columns,
  items: rows.slice(0, MOST_ROWS).map((row) => ({ ...row, cells: row.cells.map(short) })),
  total,
});

const newestSnapshots = <Data, Policies>({ snapshots }: World<Data, Policies>): SnapshotView[] =>
  [...snapshots].slice(-MOST_SNAPSHOTS).map(([name, { at }]) => ({ name, at }));

function first<From, To>(all: readonly From[], most: number, show: (item: From) => To): Listing<To> {
  return { items: all.slice(0, most).map(show), total: all.length };
}

function newest<From, To>(all: readonly From[], most: number, show: (item: From) => To): Listing<To> {
  return { items: all.slice(-most).reverse().map(show), total: all.length };
}

function short(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
