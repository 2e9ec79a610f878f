import { readFileSync } from "node:fs";
import { errors } from "../../mocks/stytch/errors.ts";
import { type Suite, verdictOf } from "./suite.ts";

/** Of our own making, for what no real project can meet: docs/stytch/errors.md#types. */
const OURS: ReadonlySet<string> = new Set(["not_emulated"]);

/** Every type that the stand-in can refuse with is in Stytch's own list: one name a line. */
export const errorTypes: Suite = {
  title: "Our error types against the official list",
  needs: "published/stytch-error-types.txt",
  run: (file) => {
    const official = new Set(readFileSync(file, "utf8").split(/\s+/));
    return Object.keys(errors).map((type) =>
      verdictOf(type, official.has(type) === OURS.has(type) ? [complaint(type)] : []),
    );
  },
};

const complaint = (type: string): string =>
  OURS.has(type)
    ? "It is in the official list: it is not ours alone any more."
    : "It is not in the official list.";
