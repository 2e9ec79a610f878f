import { type Control, control } from "../control.ts";
import type { Understudy } from "../index.ts";

/** What a path does that asks the control API for something, by the name of what it asks. */
const DOES: Readonly<Record<string, string>> = {
  inbox: "it looks into the inbox",
  codes: "it pins a code",
  totp: "it reads an authenticator app of the stand-in",
  clock: "it reads or moves the clock",
  faults: "it arms a fault",
  locks: "it looks at the locks",
  policies: "it reads or changes policies",
  reset: "it empties the world",
  people: "it brings people by a world document",
  snapshots: "it takes the world back",
  fork: "it copies the world",
  journal: "it reads the journal",
  verify: "it asks the journal",
};

/** The controls of a stand-in; whoever calls one is told of before anything happens. */
export const askedControl = (
  standIn: Pick<Understudy, "control">,
  project: string,
  tell: (what: string) => void,
): Control =>
  control({
    standIn: {
      control: (request, options) => {
        const [, about = ""] = /\/projects\/[^/]+\/(\w+)/.exec(request.url) ?? [];
        tell(DOES[about] ?? "it asks how the stand-in is");
        return standIn.control(request, options);
      },
    },
    project,
  });
