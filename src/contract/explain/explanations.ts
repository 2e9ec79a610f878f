import { ARAZZO_DIAGNOSTICS, type ArazzoCode } from "../../arazzo/codes.ts";
import type { Severity } from "../../document/diagnostic.ts";
import { CHANGES } from "../changes/codes.ts";
import { rules } from "../rules.ts";
import { ARAZZO } from "./arazzo.ts";
import { OTHERS } from "./others.ts";
import { STAND_IN } from "./stand-in.ts";

export interface Explanation {
  readonly code: string;
  readonly title: string;
  /** Unless a finding has its own. Absent for changes, which are breaking, risky or safe. */
  readonly severity?: Severity;
  readonly text: string;
}

const OF_CHANGES =
  "Told by `understudy diff`, which compares two versions of documents and of the descriptions that they use. Whether such a change is breaking, risky or safe depends on what the workflows send and read, and is said with each.";

/** What has no rule is an error, but for these. */
const WARNINGS: ReadonlySet<string> = new Set(["arazzo/ignored", "ignore/unknown-code", "ignore/unused"]);

const severityOf = (code: string): Severity => (WARNINGS.has(code) ? "warning" : "error");

/** Every code that a command can print, those of the rules first. */
export const explanations = (): readonly Explanation[] => [
  ...rules.map(({ code, title, severity, explanation }) => ({ code, title, severity, text: explanation })),
  ...Object.entries(ARAZZO_DIAGNOSTICS).map(([code, title]) => {
    return { code, title, severity: severityOf(code), text: ARAZZO[code as ArazzoCode] };
  }),
  ...Object.entries({ ...OTHERS, ...STAND_IN }).map(([code, [title, text]]) => {
    return { code, title, severity: severityOf(code), text };
  }),
  ...Object.entries(CHANGES).map(([code, [title]]) => ({ code, title, text: OF_CHANGES })),
];

/** The codes that can be ignored, or weighed otherwise: what has changed is neither right nor wrong. */
export const checkCodes = (): readonly string[] =>
  explanations().flatMap(({ code }) => (code.startsWith("change/") ? [] : [code]));
