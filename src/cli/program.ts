import type { SecretForm } from "../contract/secret-text.ts";
import type { ReadDocument } from "../document/text-document.ts";
import type { AppVariables } from "../kit/app-variables.ts";
import type { RealService } from "../verification/real-service.ts";
import type { PolicyFlag } from "./policy-flags.ts";
import type { MakePeopledStandIn } from "./run/peopled-stand-in.ts";
import type { MakeStandIn } from "./serve/stand-in.ts";
import type { VendorProbes } from "./verify/vendor-probes.ts";

/** What the commands get from outside, each loaded when a command needs it. */
export interface Program {
  readonly version: string;
  /** Where the package has `workflow`, of which handles are made. */
  readonly workflowFrom: string;
  /** How the secrets of the vendor look. */
  readonly secretForms: readonly SecretForm[];
  readonly policyFlags: Readonly<Record<"serve" | "run", readonly PolicyFlag[]>>;
  /** How an app is told of a stand-in: by which variables, and with a secret that opens its project. */
  readonly app: { readonly variables: AppVariables; readonly secret: string };
  readonly realService: RealService;
  standIn(): Promise<MakeStandIn>;
  peopledStandIn(): Promise<MakePeopledStandIn>;
  reader(): Promise<ReadDocument>;
  probes(): Promise<VendorProbes>;
}
