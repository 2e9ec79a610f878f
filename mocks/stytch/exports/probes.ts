import type { ProbeLogin } from "../../../src/mock/probe.ts";
import { routesOf } from "../../../src/openapi/routes.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import type { Transport } from "../../../src/ports/http.ts";
import type { Seed } from "../../../src/ports/random.ts";
import { probeTable } from "../probes/probe-table.ts";
import { sandboxValues } from "../sandbox-values.ts";
import { stytchService } from "../service.ts";
import { standInInProcess } from "./in-process.ts";

/** What to ask, and a stand-in to ask it of beside the real service. */
export const vendorProbes = {
  table: probeTable,
  sandbox: new Set(Object.values(sandboxValues).filter((value) => typeof value === "string")),
  operationId(method: string, pathname: string): string | undefined {
    const match = routesOf(stytchService().descriptions).match(method, pathname);
    return match.kind === "found" ? match.target.id : undefined;
  },
  standIn(seed: Seed, source: Clock): { readonly send: Transport; readonly login: ProbeLogin } {
    const { mock, login } = standInInProcess({ seed, clock: { source } });
    return { send: mock.handle, login };
  },
};
