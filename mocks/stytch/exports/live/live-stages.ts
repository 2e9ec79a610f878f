import { readEnvFile } from "../../../../src/document/env-file.ts";
import { type Clock, type Sleep, sleep, systemClock } from "../../../../src/ports/clock.ts";
import type { Transport } from "../../../../src/ports/http.ts";
import { freshSeed } from "../../../../src/ports/random.ts";
import { fetchTransport } from "../../../../src/runner/transport/fetch-transport.ts";
import type { LiveStages } from "../../../../src/scenario/play-live.ts";
import { type AskPerson, terminalPrompt } from "../../../../src/scenario/terminal-prompt.ts";
import { DEFAULT_PROJECT } from "../../credentials.ts";
import { type StytchStage, stytchStage } from "../stage.ts";
import { askedControl } from "./asked-control.ts";
import { readLiveSettings } from "./live-settings.ts";
import { liveStage } from "./live-stage.ts";

/** What playing at the real service takes of the machine. */
export interface LivePorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly send: Transport;
  /** Absent where nobody can be asked. */
  readonly ask: AskPerson | undefined;
}

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
      const told = (what: string) => tell(`${what}, which only a stand-in can.`);
      const stage = stytchStage(options);
      const { tools, directions } = stage;
      return {
        ...stage,
        tools: {
          ...tools,
          policies: (changes) => {
            told("it changes what the project is set up to");
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
