import type { ProbeLogin, ProbeTable } from "../../mock/probe.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Transport } from "../../ports/http.ts";
import type { Seed } from "../../ports/random.ts";

/** Where one half of a login comes from. */
export interface LoginSetting {
  readonly flag: string;
  readonly variable: string;
}

export interface LoginSettings {
  /** As probes name it. */
  readonly name: string;
  readonly username: LoginSetting;
  readonly password: LoginSetting;
}

/** The vendor's own service, as far as it has to be known before anything is loaded. */
export interface RealService {
  readonly name: string;
  /** Where its test projects are. */
  readonly url: string;
  readonly logins: readonly LoginSettings[];
  /** How the halves of a login begin that is made for trying things out. */
  readonly test: { readonly username: RegExp; readonly password: RegExp };
}

export interface VendorProbes {
  readonly table: ProbeTable;
  /** Values that mean the same to both, such as those that work in every test project. */
  readonly sandbox: ReadonlySet<string>;
  /** Which operation a request is for; undefined for one that the stand-in does not have. */
  operationId(method: string, pathname: string): string | undefined;
  /** A fresh one, which takes this login and no other secret. */
  standIn(seed: Seed, clock: Clock): { readonly send: Transport; readonly login: ProbeLogin };
}
