import type { Criterion as CriterionModel } from "../../arazzo/model.ts";
import type { Condition } from "../../criterion/condition.ts";
import { parseCriterion } from "../../criterion/criterion.ts";
import { printCondition } from "../../criterion/print-condition.ts";
import { acceptsStatus, statusesOf } from "./accepted-status.ts";
import { type Change, type Told, tell } from "./change.ts";
import { type StepOf, stepName, stepSpot } from "./step-of.ts";
import { parsed } from "./step-use.ts";

/** When a step passes: https://spec.openapis.org/arazzo/v1.1.0.html#criterion-object */
export function compareCriteria(before: StepOf, after: StepOf): readonly Change[] {
  const [old, now] = [before, after].map(({ step }) => step.written.successCriteria ?? []);
  if (old === undefined || now === undefined) return [];
  const [parts, partsNow] = [partsOf(old), partsOf(now)];
  const gone = parts.filter(({ key }) => !partsNow.some((other) => other.key === key));
  const fresh = partsNow.filter(({ key }) => !parts.some((other) => other.key === key));
  if (gone.length === 0 && fresh.length === 0) return [];
  const spot = (step: StepOf, [first]: readonly ConditionPart[]) =>
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
export function partsOf(criteria: readonly CriterionModel[]): readonly ConditionPart[] {
  return criteria.flatMap((criterion, index) => {
    const outcome = parseCriterion(criterion);
    if ("fault" in outcome || outcome.value.type !== "simple") {
      const { context = "", condition, type = "simple" } = criterion;
      const language = typeof type === "string" ? type : `${type.type} ${type.version}`;
      return [{ key: `${condition} (${language} of ${context})`, index }];
    }
    return conjuncts(outcome.value.parsed).map((part) => ({ key: printCondition(part), index }));
  });
}

const conjuncts = (condition: Condition): readonly Condition[] =>
  condition.kind === "and" ? [...conjuncts(condition.left), ...conjuncts(condition.right)] : [condition];

const FIX = {
  tightened: "Check that every reply that should pass still does.",
  loosened: "Check that no reply passes that should not.",
  changed: "Check that the step passes when it should, and only then.",
} as const;

const told = (how: keyof typeof FIX, message: string, impact: Told["impact"] = "risky"): Told => ({
  code: `change/criteria-${how}`,
  impact,
  message,
  fix: FIX[how],
});

const ALL = statusesOf("default");

/** Where the status alone decides, it can be said which replies pass. */
function byStatus(before: readonly CriterionModel[], after: readonly CriterionModel[]): Told | undefined {
  const [old, now] = [parsed(before), parsed(after)];
  if (old.length !== before.length || now.length !== after.length) return undefined;
  const answers = ALL.map(
    (status) => [status, acceptsStatus(old, status), acceptsStatus(now, status)] as const,
  );
  if (answers.some(([, one, other]) => one === undefined || other === undefined)) return undefined;
  const lost = answers.filter(([, one, other]) => one && !other).map(([status]) => status);
  const won = answers.filter(([, one, other]) => !one && other).map(([status]) => status);
  const kept = answers.some(([, one, other]) => one && other);
  if (lost.length > 0 && !kept) {
    const message = `The step passes with ${spans(won) || "no status"} now, and passed with ${spans(lost)}: nothing that passed passes.`;
    return told("changed", message, "breaking");
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
