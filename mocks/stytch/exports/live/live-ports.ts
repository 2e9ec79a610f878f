import type { Clock, Sleep } from "../../../../src/ports/clock.ts";
import type { Transport } from "../../../../src/ports/http.ts";
import type { AskPerson } from "../../../../src/scenario/terminal-prompt.ts";

/** What playing at the real service takes of the machine. */
export interface LivePorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly send: Transport;
  /** Absent where nobody can be asked. */
  readonly ask: AskPerson | undefined;
}
