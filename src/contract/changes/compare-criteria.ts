import { printCondition } from "../../criterion/condition.ts";
import { parsedCriteria } from "../../workflow/expressions-read.ts";
import type { CriterionNode, Step } from "../../workflow/tree.ts";
import { conjunctsOf } from "../criteria/components.ts";
import { isUnclear } from "../criteria/well-formed.ts";
import { passesWith, statusesOf } from "../replies/outcomes.ts";
import { type Change, stepName, stepSpot, type Told, tell } from "./change.ts";

/** When a step passes: https://spec.openapis.org/arazzo/v1.1.0.html#criterion-object */
export function compareCriteria(before: Step, after: Step): readonly Change[] {
  const [old, now] = [before.criteria, after.criteria];
  const [parts, partsNow] = [partsOf(old), partsOf(now)];
  const gone = parts.filter(({ key }) => !partsNow.some((other) => other.key === key));
  const fresh = partsNow.filter(({ key }) => !parts.some((other) => other.key === key));
  if (gone.length === 0 && fresh.length === 0) return [];
  const spot = (step: Step, [first]: readonly ConditionPart[]) =>
    stepSpot(step, `/successCriteria${first === undefined ? "" : `/${first.index}/condition`}`);
  const told = byStatus(old, now) ?? byParts(gone, fresh);
  return [tell(spot(before, gone), spot(after, fresh), { ...told, uses: [stepName(after)] })];
}

/** One of the conditions that all have to hold. */
interface ConditionPart {
  readonly key: string;
  readonly index: number;
}

/** `a && b` is two, as two criteria are. Spaces and parentheses make no difference. */
export const partsOf = (criteria: readonly CriterionNode[]): readonly ConditionPart[] =>
  criteria.flatMap(({ written, parsed }, index) => {
    if ("value" in parsed && parsed.value.type === "simple") {
      return conjunctsOf(parsed.value.parsed).map((part) => ({ key: printCondition(part), index }));
    }
    const { context = "", condition, type = "simple" } = written;
    const language = typeof type === "string" ? type : `${type.type} ${type.version}`;
    return [{ key: `${condition} (${language} of ${context})`, index }];
  });

const FIX = {
  tightened: "Check that every reply that should pass still does.",
  loosened: "Check that no reply passes that should not.",
  changed: "Check that the step passes when it should, and only then.",
} as const;

const told = (how: keyof typeof FIX, message: string): Told => ({
  code: `change/criteria-${how}`,
  message,
  fix: FIX[how],
});

const ALL = statusesOf("default");

/** Where the status alone decides, it can be said which replies pass. */
function byStatus(before: readonly CriterionNode[], after: readonly CriterionNode[]): Told | undefined {
  if (isUnclear(before) || isUnclear(after)) return undefined;
  const [old, now] = [parsedCriteria(before), parsedCriteria(after)];
  const answers = ALL.map((status) => [status, passesWith(old, status), passesWith(now, status)] as const);
  if (answers.some(([, ...both]) => both.some(({ canHold, canFail }) => canHold && canFail)))
    return undefined;
  const lost = answers.filter(([, one, other]) => one.canHold && !other.canHold).map(([status]) => status);
  const won = answers.filter(([, one, other]) => !one.canHold && other.canHold).map(([status]) => status);
  const kept = answers.some(([, one, other]) => one.canHold && other.canHold);
  if (lost.length > 0 && !kept) {
    const message = `The step passes with ${spans(won) || "no status"} now, and passed with ${spans(lost)}: nothing that passed passes.`;
    return { ...told("changed", message), impact: "breaking" };
  }
  if (lost.length > 0 && won.length > 0) {
    return told("changed", `The step no longer passes with ${spans(lost)}, and passes with ${spans(won)}.`);
  }
  if (lost.length > 0) return told("tightened", `The step no longer passes with ${spans(lost)}.`);
  return won.length > 0 ? told("loosened", `The step passes with ${spans(won)} too.`) : undefined;
}

/** `200, 202-299` */
function spans(statuses: readonly number[]): string {
  const found: [number, number][] = [];
  for (const status of statuses) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === status - 1) last[1] = status;
    else found.push([status, status]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}

function byParts(gone: readonly ConditionPart[], fresh: readonly ConditionPart[]): Told {
  const list = (parts: readonly ConditionPart[]) => parts.map(({ key }) => key).join(" and ");
  if (fresh.length === 0) return told("loosened", `The step passes without ${list(gone)} too.`);
  if (gone.length === 0) return told("tightened", `The step passes only with ${list(fresh)}.`);
  return told("changed", `The step passes with ${list(fresh)} now, and passed with ${list(gone)}.`);
}
