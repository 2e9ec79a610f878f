import type { FaultRule } from "../../mock/faults.ts";
import type { Operation } from "../../openapi/description.ts";
import type { AnyWorld, Desk } from "../desk.ts";
import type { Success } from "./api.ts";
import { ruleOf, writtenRule } from "./fault-rules.ts";
import type { WorldHandler } from "./handler.ts";
import { nearestFix } from "./nearest-fix.ts";
import { type Fault, refuseBody } from "./problem.ts";

type Found = Omit<Fault, "in">;

const faultsOf = ({ faults }: AnyWorld): Success<"readFaults"> => ({
  faults: faults.list().map(writtenRule),
});

export const readFaults: WorldHandler<"readFaults"> = ({ world }) => faultsOf(world);

export const replaceFaults: WorldHandler<"replaceFaults"> = ({ desk, world, body }) => {
  const rules = body.faults.map(ruleOf);
  const wrong = rules.flatMap((rule, index) => faultsIn(rule, `/faults/${index}`, desk));
  if (wrong.length > 0) return refuseBody(wrong);
  world.faults.restore(rules.map((rule) => ({ rule, seen: 0, hits: 0 })));
  return faultsOf(world);
};

function faultsIn(rule: FaultRule, at: string, { mock, controls }: Desk): Found[] {
  const { operationId, path, errorType } = rule;
  const { operations } = mock;
  const operation = operations.find(({ id }) => id === operationId);
  return [
    ...unknown(
      `${at}/operation_id`,
      "operation",
      operationId,
      operations.map(({ id }) => id),
    ),
    ...unknown(
      `${at}/path`,
      "path",
      path,
      operations.map((one) => one.path),
    ),
    ...unknown(`${at}/error_type`, "error", errorType, controls.errorTypes),
    ...elsewhere(`${at}/path`, path, operation),
    ...atOdds(rule, at),
  ];
}

function unknown(pointer: string, kind: string, name: string | undefined, known: readonly string[]): Found[] {
  if (name === undefined || known.includes(name)) return [];
  const fix = nearestFix(name, new Set(known));
  return [{ pointer, message: `There is no ${kind} ${name}.`, ...(fix !== undefined && { fix }) }];
}

/** A rule that can never strike is a slip. */
function elsewhere(pointer: string, path: string | undefined, operation: Operation | undefined): Found[] {
  if (path === undefined || operation === undefined || operation.path === path) return [];
  const message = `The path of ${operation.id} is ${operation.path}, so this rule would never strike.`;
  return [{ pointer, message, fix: "Leave out operation_id or path." }];
}

function atOdds(rule: FaultRule, pointer: string): Found[] {
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
