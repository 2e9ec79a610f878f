import { impossibleError } from "../../mock/error-types.ts";
import type { FaultRule, StruckFault } from "../../mock/faults.ts";
import type { Operation } from "../../openapi/description.ts";
import type { ControlledStandIn, ControlledWorld } from "../controlled-stand-in.ts";
import type { ControlSchema, Success, WorldHandler } from "./control-types.ts";
import { type RequestDiagnostic, refuseBody, unknownName } from "./refusals.ts";

const faultsOf = ({ faults }: ControlledWorld): Success<"readFaults"> => ({
  faults: faults.list().map(writtenRule),
});

export const readFaults: WorldHandler<"readFaults"> = ({ world }) => faultsOf(world);

export const replaceFaults: WorldHandler<"replaceFaults"> = ({ standIn, world, body }) => {
  const rules = body.faults.map(ruleOf);
  const diagnostics = rules.flatMap((rule, index) => diagnosticsOf(rule, `/faults/${index}`, standIn));
  if (diagnostics.length > 0) return refuseBody(...diagnostics);
  world.faults.clear();
  for (const rule of rules) world.faults.add(rule);
  return faultsOf(world);
};

type Diagnostic = Omit<RequestDiagnostic, "in">;

function diagnosticsOf(rule: FaultRule, at: string, { mock }: ControlledStandIn): Diagnostic[] {
  const { operationId, path } = rule;
  const { operations } = mock;
  const ids = operations.map(({ id }) => id);
  const paths = operations.map((operation) => operation.path);
  const named = [
    { field: "operation_id", unknown: unknownName("operation", operationId, ids) },
    { field: "path", unknown: unknownName("path", path, paths) },
    { field: "error_type", unknown: impossibleError(rule, mock.errorTypes) },
  ];
  const operation = operations.find(({ id }) => id === operationId);
  return [
    ...named.flatMap(({ field, unknown }) => (unknown ? [{ pointer: `${at}/${field}`, ...unknown }] : [])),
    ...elsewhere(`${at}/path`, path, operation),
    ...atOdds(rule, at),
  ];
}

/** A rule that can never strike was not meant so. */
function elsewhere(
  pointer: string,
  path: string | undefined,
  operation: Operation | undefined,
): Diagnostic[] {
  if (path === undefined || operation === undefined || operation.path === path) return [];
  const message = `The path of ${operation.id} is ${operation.path}, so this rule would never strike.`;
  return [{ pointer, message, fix: "Leave out operation_id or path." }];
}

function atOdds(rule: FaultRule, pointer: string): Diagnostic[] {
  const { errorType, status, delayMs, truncate, drop } = rule;
  const refuses = errorType !== undefined || status !== undefined;
  if (!refuses && delayMs === undefined && !truncate && !drop) {
    const fix = "Give it one of status, error_type, delay_ms, truncate and drop.";
    return [{ pointer, message: "This rule does nothing.", fix }];
  }
  if (drop && (refuses || truncate)) {
    const message = "A connection that is dropped sends nothing, so this rule cannot have a reply too.";
    return [{ pointer, message, fix: "Leave out drop, or leave out status, error_type and truncate." }];
  }
  if (truncate && refuses) {
    const message = "Only the reply of a request that is handled is truncated, and this rule refuses it.";
    return [{ pointer, message, fix: "Leave out truncate, or leave out status and error_type." }];
  }
  return [];
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
