import type { Factor, Organization, StytchWorld } from "../state.ts";
import type { FactorName } from "./model.ts";

/** A world while a document is put into it. */
export interface Seeding {
  readonly world: StytchWorld;
  readonly organizations: Map<string, Organization>;
  /** Those who can have sessions: members and users. */
  readonly accounts: Map<string, Account>;
  readonly pinnedIds: Set<string>;
}

/** A member or a user, as far as a session is concerned. */
export interface Account {
  readonly id: string;
  readonly status: string;
  /** Undefined for a user of the consumer API. */
  readonly organization: Organization | undefined;
  readonly roles: () => readonly string[];
  /** Proves a factor now, and so verifies it; undefined when there is nothing to prove it with. */
  prove(factor: FactorName): Factor | undefined;
  /** Throws a WorldFault when these factors would not have opened a session. */
  refuseInsufficient(factors: readonly Factor[], pointer: string): void;
}

/** One entry of the document. */
export interface Entry<Declared> {
  readonly name: string;
  readonly declared: Declared;
  readonly pointer: string;
}

/** The ids and tokens that a name stands for. */
export type Ids = Readonly<Record<string, string>>;
