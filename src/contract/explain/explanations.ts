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

/** Every code that a command can print, those of the rules first. */
export const explanations = (): readonly Explanation[] => [
  ...rules.map(({ code, title, severity, explanation }) => ({ code, title, severity, text: explanation })),
  ...Object.entries(ARAZZO_DIAGNOSTICS).map(([code, title]) => {
    const severity: Severity = code === "arazzo/ignored" ? "warning" : "error";
    return { code, title, severity, text: ARAZZO[code as ArazzoCode] };
  }),
  ...Object.entries({ ...OTHERS, ...STAND_IN }).map(([code, [title, severity, text]]) => ({
    code,
    title,
    severity,
    text,
  })),
  ...Object.entries(CHANGES).map(([code, [title]]) => ({ code, title, text: OF_CHANGES })),
];

export const knownCodes = (): readonly string[] => explanations().map(({ code }) => code);

/** Those that can be ignored, or weighed otherwise: what has changed is neither right nor wrong. */
export const checkCodes = (): readonly string[] => knownCodes().filter((code) => !code.startsWith("change/"));
