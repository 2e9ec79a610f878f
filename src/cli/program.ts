import type { ReadDocument } from "../document/text-document.ts";
import type { MakeCast } from "./run/run-cast.ts";
import type { MakeStandIn } from "./serve/stand-in.ts";

/** What the commands are given by whoever puts the program together, each when a command needs it. */
export interface Program {
  readonly version: string;
  standIn(): Promise<MakeStandIn>;
  cast(): Promise<MakeCast>;
  reader(): Promise<ReadDocument>;
}
