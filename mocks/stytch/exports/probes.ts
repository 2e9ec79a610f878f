import type { ProbeLogin } from "../../../src/mock/probe.ts";
import type { Transport } from "../../../src/ports/http.ts";
import type { Seed } from "../../../src/ports/random.ts";
import { probeTable } from "../probes/probe-table.ts";
import { standInInProcess } from "./in-process.ts";

/** What to ask, and a stand-in to ask it of beside the real service. */
export const vendorProbes = {
  table: probeTable,
  standIn(seed: Seed): { readonly send: Transport; readonly login: ProbeLogin } {
    const { mock, login } = standInInProcess(seed, undefined);
    return { send: mock.handle, login };
  },
};
