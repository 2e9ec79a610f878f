import type { ProbeTable } from "../../../src/mock/probe.ts";
import { organizationProbes } from "./organizations.ts";
import { requestProbes } from "./requests.ts";
import { sandboxProbes } from "./sandbox.ts";
import { searchProbes } from "./searches.ts";
import { B2B, CONSUMER, things } from "./things.ts";
import { tokenProbes } from "./tokens.ts";
import { totpProbes } from "./totps.ts";
import { unasked } from "./unasked.ts";
import { unknownIdProbes } from "./unknown-ids.ts";
import { userProbes } from "./users.ts";

/** Everything that Stytch can be asked with a test project and no phone. */
export const probeTable: ProbeTable = {
  probes: [
    ...userProbes,
    ...totpProbes,
    ...sandboxProbes,
    ...organizationProbes,
    ...searchProbes,
    ...unknownIdProbes,
    ...tokenProbes,
    ...requestProbes,
  ],
  unasked,
  things,
  greetings: {
    [CONSUMER]: { method: "POST", path: "/v1/users/search", body: { limit: 1 } },
    [B2B]: { method: "POST", path: "/v1/b2b/organizations/search", body: { limit: 1 } },
  },
  errors: { type: "/error_type", message: "/error_message" },
};
