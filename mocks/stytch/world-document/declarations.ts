import { WorldDocumentError } from "../../../src/mock/controls.ts";
import type { Body } from "../api.ts";
import type { Preset } from "../b2b/organizations.ts";
import { environmentOf } from "../ids.ts";
import type { NewMember, NewUser } from "../people/accounts.ts";
import type { Account, FactorName, NewSession } from "../people/sessions.ts";
import type { Policies } from "../policies.ts";
import type { Organization, StytchWorld } from "../state.ts";

/** A world as somebody writes it down: everything in it has a name of the author's choice. */
export interface WorldDocument {
  readonly project?: string;
  readonly clock?: { readonly at?: string; readonly frozen?: boolean };
  readonly policies?: Partial<Policies>;
  readonly secrets?: readonly string[] | "any";
  readonly organizations?: Readonly<Record<string, DeclaredOrganization>>;
  readonly members?: Readonly<Record<string, DeclaredMember>>;
  readonly users?: Readonly<Record<string, NewUser>>;
  readonly sessions?: Readonly<Record<string, DeclaredSession>>;
  readonly people?: DeclaredPeople;
}

/** How many of each are made up. */
export interface HowMany {
  readonly organizations?: number;
  readonly members?: number;
  readonly users?: number;
}

/** How many people are made up, or how many of each. */
export type DeclaredPeople = number | HowMany;

export type DeclaredOrganization = Partial<Body<"api_organization_v1_Create">> & Preset;
export type DeclaredMember = NewMember & { readonly organization: string };
export type DeclaredSession = NewSession & { readonly of: string; readonly factors: readonly FactorName[] };

/** One entry of the document, or one that was made up on its behalf. */
export interface Declaration<Declared> {
  readonly name: string;
  readonly declared: Declared;
  readonly pointer: string;
  /** What nobody could know of it, told beside its ids. */
  readonly told?: Ids;
}

/** What is known while a document is loaded into a world. */
export interface Loading {
  readonly world: StytchWorld;
  readonly organizations: Map<string, Organization>;
  readonly accounts: Map<string, Account>;
  readonly chosenIds: Set<string>;
}

/** The ids and tokens that a name stands for. */
export type Ids = Readonly<Record<string, string>>;

type WithIds = Pick<NewMember, "id" | "email_id" | "phone_id" | "authenticator">;

/** Refuses an id of the document's own that is taken, or that is of another environment than the project. */
export function refuseBadIds(loading: Loading, { declared, pointer }: Declaration<WithIds>): void {
  const { id, email_id, phone_id, authenticator } = declared;
  const ofApp = typeof authenticator === "object" ? authenticator.id : undefined;
  const chosen = { id, email_id, phone_id, "authenticator/id": ofApp };
  for (const [field, one] of Object.entries(chosen)) {
    if (one !== undefined) refuseBadId(loading, `${pointer}/${field}`, one);
  }
}

function refuseBadId({ world, chosenIds }: Loading, pointer: string, id: string): void {
  const environment = environmentOf(world.project);
  if (!id.includes(`-${environment}-`)) {
    const message = `The id "${id}" is of another environment than the project, which is ${environment}.`;
    throw new WorldDocumentError(pointer, message, `Write -${environment}- in the id.`);
  }
  const { organizations, members, users, contacts, totps } = world.data;
  const isTaken =
    chosenIds.has(id) || [organizations, members, users, contacts, totps].some((known) => known.get(id));
  if (isTaken)
    throw new WorldDocumentError(pointer, `The id "${id}" is taken.`, "Give each its own id, or none.");
  chosenIds.add(id);
}
