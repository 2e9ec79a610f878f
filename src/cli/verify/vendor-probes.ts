import type { ProbeLogin, ProbeTable } from "../../mock/probe.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Transport } from "../../ports/http.ts";
import type { Seed } from "../../ports/random.ts";

export interface VendorProbes {
  readonly table: ProbeTable;
  /** Values that mean the same to both, such as those that work in every test project. */
  readonly sandbox: ReadonlySet<string>;
  /** Which operation a request is for; undefined for one that the stand-in does not have. */
  operationId(method: string, pathname: string): string | undefined;
  /** A fresh one, which takes this login and no other secret. */
  standIn(seed: Seed, clock: Clock): { readonly send: Transport; readonly login: ProbeLogin };
}
