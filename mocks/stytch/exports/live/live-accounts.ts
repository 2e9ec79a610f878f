import { isNode } from "../../../../src/document/node.ts";
import type { Deeds } from "../../../../src/scenario/stage.ts";
import { sandboxValues } from "../../sandbox-values.ts";
import type { Heard, LiveProject } from "./live-project.ts";

/** An app that was registered while the path was played: its secret is shown only then. */
interface Registration {
  readonly id: string;
  readonly secret: string;
}

/** Somebody of the world, as the project knows them. */
export interface LiveAccount {
  readonly addresses: readonly string[];
  /** Known once the user or the member exists. */
  id: string | undefined;
  /** Of a member, as soon as there is one. */
  organizationId?: string;
}

/** What the answers of the project tell of the accounts of a path. */
export class LiveAccounts {
  readonly #project: LiveProject;
  readonly #accounts: LiveAccount[] = [];
  readonly #registrations = new Map<string, Registration>();
  readonly #recoveryCodes = new Map<string, readonly string[]>();
  /** The open sessions by their ids; undefined while nobody has looked. */
  #sessions: ReadonlySet<string> = new Set();
  #unseen = false;

  constructor(project: LiveProject) {
    this.#project = project;
    project.listen((heard) => this.#learn(heard));
  }

  add(account: LiveAccount): LiveAccount {
    this.#accounts.push(account);
    return account;
  }

  registration(account: string): Registration | undefined {
    return this.#registrations.get(account);
  }

  /** Those that are not used up. */
  recoveryCodes(account: string): readonly string[] | undefined {
    return this.#recoveryCodes.get(account);
  }

  /** Whether sessions can be counted: nobody may look at those of the sandbox user. */
  get seesSessions(): boolean {
    return !this.#unseen && this.#accounts.every(({ id }) => id !== sandboxValues.user_id);
  }

  /** What has become of the sessions since this was asked last. Codes nobody can see. */
  async deeds(): Promise<Deeds> {
    const before = this.#sessions;
    const after = await this.#openSessions();
    this.#sessions = after;
    return {
      opened: [...after].filter((id) => !before.has(id)).length,
      closed: [...before].filter((id) => !after.has(id)).length,
      codes: 0,
    };
  }

  async #openSessions(): Promise<ReadonlySet<string>> {
    if (!this.seesSessions) return new Set();
    const open = new Set<string>();
    for (const { id, organizationId } of this.#accounts) {
      if (id === undefined) continue;
      const query = organizationId
        ? `b2b/sessions?${new URLSearchParams({ organization_id: organizationId, member_id: id })}`
        : `sessions?${new URLSearchParams({ user_id: id })}`;
      const { status, answered } = await this.#project.ask("GET", `/v1/${query}`);
      const sessions = answered.sessions ?? answered.member_sessions;
      if (Array.isArray(sessions)) for (const session of sessions) open.add(idOfSession(session));
      // Of somebody who was deleted meanwhile there are none.
      else if (status !== 404) this.#unseen = true;
    }
    return open;
  }

  #learn({ status, sent, answered }: Heard): void {
    if (status >= 300) return;
    const { user_id, member_id, member, user } = answered;
    const account = [member_id, isNode(member) ? member.member_id : undefined, user_id].find(isText);
    if (account === undefined) return;
    // Whom the call or its answer names by an address, that one it is about.
    const named = textsIn([sent, isNode(member) ? member.email_address : undefined, user]);
    const organization = isNode(member) ? member.organization_id : undefined;
    for (const one of this.#accounts) {
      if (one.id !== undefined || !one.addresses.some((address) => named.has(address))) continue;
      one.id = account;
      if (isText(organization)) one.organizationId = organization;
    }
    const { secret, recovery_codes: codes } = answered;
    const id = answered.totp_id ?? answered.totp_registration_id;
    if (isText(secret) && isText(id)) this.#registrations.set(account, { id, secret });
    if (Array.isArray(codes)) this.#recoveryCodes.set(account, codes.filter(isText));
    const left = this.#recoveryCodes.get(account)?.filter((code) => code !== sent.recovery_code);
    if (left) this.#recoveryCodes.set(account, left);
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const idOfSession = (session: unknown): string =>
  isNode(session) ? String(session.session_id ?? session.member_session_id) : "";

/** Every text in a value, however deep. */
function textsIn(value: unknown): ReadonlySet<string> {
  if (isText(value)) return new Set([value]);
  const inner = Array.isArray(value) ? value : isNode(value) ? Object.values(value) : [];
  return new Set(inner.flatMap((one) => [...textsIn(one)]));
}
