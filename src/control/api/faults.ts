import { type FaultRule, faultDiagnostics } from "../../mock/fault-rule.ts";
import type { StruckFault } from "../../mock/faults.ts";
import type { ControlledStandIn, ControlledWorld } from "../controlled-stand-in.ts";
import type { ControlSchema, Success, WorldHandler } from "./control-types.ts";
import { refuseBody } from "./refusals.ts";

const faultsOf = ({ faults }: ControlledWorld): Success<"readFaults"> => ({
  faults: faults.list().map(writtenRule),
});

export const readFaults: WorldHandler<"readFaults"> = ({ world }) => faultsOf(world);

export const replaceFaults: WorldHandler<"replaceFaults"> = ({ standIn, world, body }) => {
  const rules = checkedRules(body.faults, standIn);
  world.faults.clear();
  for (const rule of rules) world.faults.add(rule);
  return faultsOf(world);
};

export const addFaults: WorldHandler<"addFaults"> = ({ standIn, world, body }) => {
  for (const rule of checkedRules(body.faults, standIn)) world.faults.add(rule);
  return faultsOf(world);
};

/** The rules as the engine has them; refuses all of them when something is wrong with one. */
function checkedRules(written: readonly WrittenRule[], { mock }: ControlledStandIn): FaultRule[] {
  const rules = written.map(ruleOf);
  const diagnostics = rules.flatMap((rule, index) =>
    faultDiagnostics(rule, mock).map(({ field, ...said }) => ({
      pointer: `/faults/${index}${field === undefined ? "" : `/${WRITTEN[field]}`}`,
      ...said,
    })),
  );
  return diagnostics.length > 0 ? refuseBody(...diagnostics) : rules;
}

type WrittenRule = ControlSchema<"FaultRule">;

/** How a rule is written, and how the engine names the same. */
const NAMES = {
  operation_id: "operationId",
  path: "path",
  status: "status",
  error_type: "errorType",
  delay_ms: "delayMs",
  truncate: "truncate",
  drop: "drop",
  times: "times",
  after: "after",
} as const satisfies Record<Exclude<keyof WrittenRule, "hits">, keyof FaultRule>;

const WRITTEN = Object.fromEntries(
  Object.entries(NAMES).map(([written, field]) => [field, written]),
) as Readonly<Record<keyof FaultRule, string>>;

/** What is switched off is left out: it would do nothing. */
const ruleOf = (written: WrittenRule): FaultRule =>
  Object.fromEntries(
    Object.entries(NAMES)
      .map(([name, field]) => [field, written[name as keyof typeof NAMES]])
      .filter(([, value]) => value !== undefined && value !== false),
  );

const writtenRule = (rule: StruckFault): WrittenRule => ({
  ...Object.fromEntries(
    Object.entries(NAMES)
      .map(([name, field]) => [name, rule[field]])
      .filter(([, value]) => value !== undefined),
  ),
  hits: rule.hits,
});
