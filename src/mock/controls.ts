import type { Node } from "../document/node.ts";

/** What a service lets a person see and do beside its own operations: what the control API and its page go by. */
export interface Controls<World = never, Policies = Readonly<Record<string, unknown>>> {
  /** Whether a project could have this id. */
  isProject(id: string): boolean;
  readonly policies: Readonly<Record<keyof Policies & string, PolicyTerms>>;
  /** How its messages are sent; anything when not given. */
  readonly channels?: readonly string[];
  /** A call that sends a code, to show somebody who has not made one yet. */
  readonly firstCall?: FirstCall;
  /** The schema of a world document, for people who write one. */
  readonly worldSchema: Node;
  authenticators(world: World): readonly Authenticator[];
  /** Accounts that are locked just now. */
  locks(world: World): readonly AccountLock[];
  /** Opens one of them. */
  unlock(world: World, account: string): void;
  /** What the world holds, as tables to look at. */
  tables(world: World): readonly Table[];
  /**
   * Puts what a document declares, which its schema allows, into the world. Answers the ids and tokens that its names
   * stand for, or throws a WorldDocumentError and may leave the world half filled: the caller puts it back.
   */
  seed(world: World, document: Node): Named;
}

export interface FirstCall {
  readonly method: string;
  readonly path: string;
  /** User name and password of Basic credentials, with a colon between them. */
  readonly login: string;
  readonly body: unknown;
}

export interface PolicyTerms {
  readonly schema: Node;
  readonly standard: unknown;
  readonly says: string;
  /** Why there is a choice at all. */
  readonly source: string;
  /** What is wrong with a value that its schema allows. */
  faultsIn?(value: unknown): readonly PolicyFault[];
}

export interface PolicyFault {
  /** Where in the value of the policy. */
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/** What is wrong with policies that their schemas allow, at its place below `policies`. */
export const faultsInPolicies = (
  terms: Readonly<Record<string, PolicyTerms>>,
  policies: Readonly<Record<string, unknown>>,
): PolicyFault[] =>
  Object.entries(policies).flatMap(([name, value]) =>
    (terms[name]?.faultsIn?.(value) ?? []).map((fault) => ({
      ...fault,
      pointer: `/policies/${name}${fault.pointer}`,
    })),
  );

/** A time-based code generator: what somebody's app would show. */
export interface Authenticator {
  readonly id: string;
  /** Whose it is, in a word that a person knows them by. */
  readonly owner: string;
  readonly verified: boolean;
  readonly periodMs: number;
  codeAt(instant: number): string;
}

/** Somebody who failed too often, and cannot sign in for a while. */
export interface AccountLock {
  readonly account: string;
  /** Whose it is, in a word that a person knows them by. */
  readonly owner: string;
  readonly since: number;
  readonly until: number;
}

export interface Table {
  /** In the plural: "Members". */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** How many there are, of which `rows` may be the newest. */
  readonly total: number;
}

export interface TableRow {
  readonly id: string;
  readonly cells: readonly string[];
  /** When it ends, where it does. */
  readonly expiresAt?: number;
}

/** Names of a world document, and for each the ids and tokens that it stands for. */
export type Named = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Something in a world document that its schema cannot say is wrong: a name that is not declared, a slug twice. */
export class WorldDocumentError extends Error {
  /** Where in the document. */
  readonly pointer: string;
  readonly fix: string;

  constructor(pointer: string, message: string, fix: string) {
    super(message);
    this.pointer = pointer;
    this.fix = fix;
  }
}
