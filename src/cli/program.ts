import type { ReadDocument } from "../document/text-document.ts";
import type { MakePeopledStandIn } from "./run/peopled-stand-in.ts";
import type { MakeStandIn } from "./serve/stand-in.ts";

/** What the commands are given by whoever puts the program together, each when a command needs it. */
export interface Program {
  readonly version: string;
  standIn(): Promise<MakeStandIn>;
  peopledStandIn(): Promise<MakePeopledStandIn>;
  reader(): Promise<ReadDocument>;
}
