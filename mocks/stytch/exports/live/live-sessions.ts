import { NotOnStage, NotYetKnown } from "../../../../src/scenario/not-on-stage.ts";
import { sandboxValues } from "../../sandbox-values.ts";
import type { LiveAccount } from "./live-accounts.ts";
import type { LiveProject } from "./live-project.ts";

/** Whose session a token or a JWT is of: the service is asked once for each. */
export class LiveSessions {
  readonly #project: LiveProject;
  readonly #owners = new Map<string, string | undefined>();

  constructor(project: LiveProject) {
    this.#project = project;
  }

  mismatchOf(
    proof: Readonly<Record<string, string>>,
    { id, organizationId }: LiveAccount,
  ): string | undefined {
    const key = Object.values(proof).join();
    if (key === "") return "an empty token";
    if (!this.#owners.has(key)) {
      throw new NotYetKnown("the service has to be asked whose session it is.", async () => {
        const family = organizationId ? "b2b/sessions" : "sessions";
        const { answered } = await this.#project.ask("POST", `/v1/${family}/authenticate`, proof);
        const { user, member } = answered;
        this.#owners.set(key, idIn(user, "user_id") ?? idIn(member, "member_id"));
      });
    }
    const owner = this.#owners.get(key);
    if (owner === undefined && id === sandboxValues.user_id)
      throw new NotOnStage("nobody can look at the sessions of the sandbox user.");
    if (owner === undefined) return "a token of no living session";
    return owner === id ? undefined : "the token of somebody else's session";
  }
}

function idIn(holder: unknown, name: string): string | undefined {
  const id = typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
  return typeof id === "string" ? id : undefined;
}
