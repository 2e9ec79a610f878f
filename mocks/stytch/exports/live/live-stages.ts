import { readEnvFile } from "../../../../src/document/env-file.ts";
import { sleep, systemClock } from "../../../../src/ports/clock.ts";
import { freshSeed } from "../../../../src/ports/random.ts";
import { fetchTransport } from "../../../../src/runner/transport/fetch-transport.ts";
import type { LiveStages } from "../../../../src/scenario/play-live.ts";
import { terminalPrompt } from "../../../../src/scenario/terminal-prompt.ts";
import { DEFAULT_PROJECT } from "../../credentials.ts";
import { type StytchStage, standInStage } from "../stage.ts";
import { askedControl } from "./asked-control.ts";
import type { LivePorts } from "./live-ports.ts";
import { readLiveSettings } from "./live-settings.ts";
import { liveStage } from "./live-stage.ts";

const machine = (): LivePorts => ({
  env: { ...readEnvFile(".env"), ...process.env },
  clock: systemClock,
  sleep,
  send: fetchTransport(),
  ask: terminalPrompt(),
});

/** Where a path is rehearsed and then played. Throws when no test project is given, or one that is none. */
export function liveStages(ports: LivePorts = machine()): LiveStages<StytchStage> {
  const settings = readLiveSettings(ports.env);
  return {
    standIn: (tell) => (options) => {
      const told = (what: string) => tell(`${what}, which takes a stand-in.`);
      const stage = standInStage(options);
      const { tools, directions } = stage;
      return {
        ...stage,
        tools: {
          ...tools,
          policies: (changes) => {
            told("it changes policies");
            tools.policies(changes);
          },
        },
        directions: { ...directions, ...askedControl(stage.standIn, DEFAULT_PROJECT, told) },
        arm: (rule, operationId) => {
          told("it arms a fault");
          return stage.arm(rule, operationId);
        },
      };
    },
    real: (options) => liveStage(settings, { ...ports, unique: freshSeed() }, options),
  };
}
