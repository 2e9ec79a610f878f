import type { Diagnostic, Severity } from "../document/diagnostic.ts";
import { didYouMean } from "../document/nearest.ts";
import { nodeOf } from "../document/node.ts";
import { formatPointer } from "../document/pointer.ts";
import type { TextDocument } from "../document/text-document.ts";

const IGNORE = "x-understudy-ignore";

/** Somebody has decided that a rule does not hold here, and said why. */
export interface Ignore {
  readonly rule: string;
  readonly reason: string;
  /** Of the entry itself. */
  readonly pointer: string;
  /** Of what it stands in: everything in there is meant. */
  readonly scope: string;
}

interface Ignores {
  readonly ignores: readonly Ignore[];
  /** Those that are not written as they must be, and so have no effect. */
  readonly diagnostics: readonly Diagnostic[];
}

const AS_IT_IS = "Write a list of entries such as { rule: contract/…, reason: why it does not matter here }.";

/** Every ignore of a document, wherever it stands. */
export function readIgnores(document: TextDocument, codes: readonly string[]): Ignores {
  const ignores: Ignore[] = [];
  const diagnostics: Diagnostic[] = [];
  const say = (severity: Severity, code: string, pointer: string, message: string, fix: string) => {
    diagnostics.push({ code, severity, message, place: document.placeOf(pointer), pointer, fix });
  };
  for (const { scope, value } of ignoresIn(document.value, "")) {
    const list = `${scope}/${IGNORE}`;
    if (!Array.isArray(value)) {
      say("error", "ignore/malformed", list, `${IGNORE} is no list.`, AS_IT_IS);
      continue;
    }
    value.forEach((entry, index) => {
      const pointer = `${list}/${index}`;
      const { rule, reason } = nodeOf(entry);
      if (typeof rule !== "string") {
        say("error", "ignore/malformed", pointer, "This ignore names no rule.", AS_IT_IS);
      } else if (typeof reason !== "string" || reason.trim() === "") {
        const message = `The ignore of ${rule} gives no reason, and so has no effect.`;
        say("error", "ignore/malformed", pointer, message, "Add a reason that a colleague will understand.");
      } else if (!codes.includes(rule)) {
        const fix = didYouMean(rule, codes, "See understudy explain.");
        say("warning", "ignore/unknown-code", pointer, `There is no rule "${rule}" to ignore.`, fix);
      } else {
        ignores.push({ rule, reason: reason.trim(), pointer, scope });
      }
    });
  }
  return { ignores, diagnostics };
}

function* ignoresIn(value: unknown, pointer: string): Generator<{ scope: string; value: unknown }> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === IGNORE) yield { scope: pointer, value: inner };
    else yield* ignoresIn(inner, `${pointer}${formatPointer([name])}`);
  }
}

export const ignores = ({ rule, scope }: Ignore, code: string, pointer: string): boolean =>
  rule === code && (pointer === scope || pointer.startsWith(`${scope}/`));

export const unusedIgnore = ({ rule, pointer }: Ignore, document: TextDocument): Diagnostic => ({
  code: "ignore/unused",
  severity: "warning",
  message: `Nothing here breaks ${rule}, so there is nothing to ignore.`,
  place: document.placeOf(pointer),
  pointer,
  fix: "Remove the ignore.",
});
