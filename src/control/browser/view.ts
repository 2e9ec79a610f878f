import type { Authenticator, Table } from "../../mock/controls.ts";
import { type Message, stateOf } from "../../mock/inbox.ts";
import type { Entry } from "../../mock/journal.ts";
import { maskBody, maskUrl } from "../../openapi/mask-secrets.ts";
import { bodyText } from "../../ports/http.ts";
import type { ControlledStandIn } from "../controlled-stand-in.ts";
import type {
  AuthenticatorView,
  ExchangeView,
  Listing,
  MessageView,
  ServerView,
  TableView,
  View,
} from "./view-model.ts";

const MOST_MESSAGES = 100;
const MOST_AUTHENTICATORS = 50;
const MOST_ROWS = 100;
const MOST_FAULTS = 50;
const MOST_SNAPSHOTS = 50;
const LONGEST_TEXT = 300;
const LONGEST_BODY = 4_000;
const LONGEST_URL = 500;

/** The code now, the next, and one more for the time until a view is sent again. */
const CODES_AHEAD = 3;

export const serverView = ({ mock, controls, version }: ControlledStandIn): ServerView => ({
  version,
  seed: String(mock.seed),
  operations: mock.operations.map(({ id, method, path }) => ({ id, method, path })),
  errorTypes: [...(mock.errorTypes ?? [])].map(([type, status]) => ({ type, status })),
  policies: controls.policies,
  firstCall: controls.firstCall,
});

export function worldView(standIn: ControlledStandIn, project: string): View {
  const world = standIn.mock.world(project);
  const { now } = world;
  return {
    project,
    clock: { now, frozen: world.clock.frozen },
    messages: first(world.inbox.all().reverse(), MOST_MESSAGES, (message) => messageView(message, now)),
    authenticators: first(standIn.controls.authenticators(project), MOST_AUTHENTICATORS, (it) =>
      authenticatorView(it, now),
    ),
    tables: standIn.controls.tables(project).map(tableView),
    faults: world.faults.list().slice(0, MOST_FAULTS),
    policies: { ...world.policies },
    snapshots: [...world.snapshots].slice(-MOST_SNAPSHOTS).map(([name, { at }]) => ({ name, at })),
  };
}

function messageView(message: Message, now: number): MessageView {
  const { id, to, channel, code, url, operationId, createdAt, expiresAt } = message;
  const state = stateOf(message, now);
  return { id, to: short(to), channel, code, url, state, operationId, sentAt: createdAt, expiresAt };
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

function first<From, To>(all: readonly From[], most: number, show: (item: From) => To): Listing<To> {
  return { items: all.slice(0, most).map(show), total: all.length };
}

export const exchangeView = ({ n, operationId, at, request, reply }: Entry): ExchangeView => ({
  n,
  operationId,
  method: request.method,
  url: cut(maskUrl(request.url), LONGEST_URL),
  status: reply.status,
  at,
  request: shown(request),
  reply: shown(reply),
});

/** JSON as a person reads it, anything else as it is. */
function shown(message: Parameters<typeof bodyText>[0]): string {
  const body = maskBody(bodyText(message));
  return cut(typeof body === "string" ? body : JSON.stringify(body, null, 2), LONGEST_BODY);
}

const short = (text: string): string => cut(text, LONGEST_TEXT);

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);
