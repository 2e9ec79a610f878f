import type { Authenticator, FirstCall, PolicyTerms, Table, TableRow } from "../../mock/controls.ts";
import type { StruckFault } from "../../mock/faults.ts";

/** What the page shows of a server, whichever project is looked at. */
export interface ServerView {
  readonly version: string;
  readonly seed: string;
  readonly operations: readonly { readonly id: string; readonly method: string; readonly path: string }[];
  readonly errorTypes: readonly ErrorTypeView[];
  readonly policies: Readonly<Record<string, PolicyTerms>>;
  /** For somebody who has not sent anything yet. */
  readonly firstCall?: FirstCall | undefined;
}

/** An error that a fault may give: one whose status is not known is armed with a status. */
export interface ErrorTypeView {
  readonly type: string;
  readonly status?: number | undefined;
}

/** What the page shows of a project. Bounded in size, whatever the world holds. Instants are milliseconds. */
export interface View {
  readonly project: string;
  readonly clock: { readonly now: number; readonly frozen: boolean };
  readonly messages: Listing<MessageView>;
  readonly authenticators: Listing<AuthenticatorView>;
  readonly tables: readonly TableView[];
  readonly faults: readonly StruckFault[];
  readonly policies: Readonly<Record<string, unknown>>;
  readonly snapshots: readonly SnapshotView[];
}

/** A list of which only a part may be shown. */
export interface Listing<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export interface MessageView {
  readonly id: string;
  readonly to: string;
  readonly channel: string;
  readonly code: string;
  /** Of a link; null where there is a code to type. */
  readonly url: string | null;
  /** When the view was made: a live message expires as the clock goes on. */
  readonly state: "live" | "used" | "superseded" | "expired";
  readonly operationId: string;
  readonly sentAt: number;
  readonly expiresAt: number;
}

export interface AuthenticatorView extends Omit<Authenticator, "codeAt"> {
  /** The code of the period of the view's clock, then of those after it. */
  readonly codes: readonly string[];
}

export interface TableView extends Pick<Table, "title" | "columns">, Listing<TableRow> {}

export interface SnapshotView {
  readonly name: string;
  /** What the clock of its world showed. */
  readonly at: number;
}

/** One exchange of the journal, secrets masked, bodies cut where they are long. */
export interface ExchangeView {
  readonly n: number;
  readonly operationId?: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly at?: number | undefined;
  readonly request: string;
  readonly reply: string;
}
