import { unknownName } from "../document/nearest.ts";
import { type ErrorTypes, impossibleError } from "./error-types.ts";

/** Answers requests with a failure, on purpose. Rules are tried in their order. */
export interface FaultRule {
  /** Which operation it strikes; every one when neither this nor `path` is given. */
  readonly operationId?: string;
  readonly path?: string;
  /** One of the service's error types: the request is refused with it, under its status where that is known. */
  readonly errorType?: string;
  /** The status that it is refused with; alone, the service's usual error of that status. */
  readonly status?: number;
  /** The reply is held back so long. */
  readonly delayMs?: number;
  /** The request is handled, and the connection is cut in the middle of the reply. */
  readonly truncate?: boolean;
  /** The connection is dropped, and the request is not handled. */
  readonly drop?: boolean;
  /** How many requests it strikes; all of them when not given. */
  readonly times?: number;
  /** How many matching requests pass before it strikes. */
  readonly after?: number;
}

/** What a rule may name. What is absent is not known, and anything may be named. */
export interface Nameable {
  readonly operations?: readonly { readonly id: string; readonly path: string }[];
  readonly errorTypes?: ErrorTypes | undefined;
}

export interface FaultDiagnostic {
  /** The part of the rule that is wrong; absent when it is the rule as a whole. */
  readonly field?: keyof FaultRule;
  readonly message: string;
  readonly fix?: string;
}

/** Why a rule can never strike, or not as it was meant. In words that fit every spelling of its fields. */
export function faultDiagnostics(rule: FaultRule, nameable: Nameable): FaultDiagnostic[] {
  return [
    ...unknownFields(rule),
    ...outOfRange(rule),
    ...unknownNames(rule, nameable),
    ...elsewhere(rule, nameable),
    ...atOdds(rule),
  ];
}

/** The same as one text, for whoever writes the rule in code. */
export function faultError(diagnostics: readonly FaultDiagnostic[]): Error {
  const sentences = diagnostics.flatMap(({ message, fix }) =>
    fix === undefined ? [message] : [message, fix],
  );
  return new Error(sentences.join(" "));
}

const FIELDS: Readonly<Record<keyof FaultRule, true>> = {
  operationId: true,
  path: true,
  errorType: true,
  status: true,
  delayMs: true,
  truncate: true,
  drop: true,
  times: true,
  after: true,
};

const unknownFields = (rule: FaultRule): FaultDiagnostic[] =>
  Object.keys(rule).flatMap((name) => unknownName("field", name, Object.keys(FIELDS)) ?? []);

const RANGES = {
  status: { least: 400, most: 599 },
  delayMs: { least: 1, most: 60_000 },
  times: { least: 1, most: Number.MAX_SAFE_INTEGER },
  after: { least: 0, most: Number.MAX_SAFE_INTEGER },
} as const;

const NUMBERED = Object.keys(RANGES) as (keyof typeof RANGES)[];

function outOfRange(rule: FaultRule): FaultDiagnostic[] {
  return NUMBERED.flatMap((field) => {
    const value = rule[field];
    const { least, most } = RANGES[field];
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return [];
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
    return [{ field, message: `${field} is a whole number ${range}; ${value} was given.` }];
  });
}

function unknownNames(rule: FaultRule, { operations, errorTypes }: Nameable): FaultDiagnostic[] {
  const known = [
    ["operationId", operations && unknownName("operation", rule.operationId, idsOf(operations))],
    ["path", operations && unknownName("path", rule.path, pathsOf(operations))],
    ["errorType", errorTypes && impossibleError(rule, errorTypes)],
  ] as const;
  return known.flatMap(([field, unknown]) => (unknown ? [{ field, ...unknown }] : []));
}

type Operations = NonNullable<Nameable["operations"]>;
const idsOf = (operations: Operations) => operations.map(({ id }) => id);
const pathsOf = (operations: Operations) => operations.map(({ path }) => path);

/** A rule that can never strike was not meant so. */
function elsewhere({ path, operationId }: FaultRule, { operations }: Nameable): FaultDiagnostic[] {
  const operation = operations?.find(({ id }) => id === operationId);
  if (path === undefined || operation === undefined || operation.path === path) return [];
  const message = `The path of ${operation.id} is ${operation.path}, so this rule would never strike.`;
  return [{ field: "path", message, fix: "Leave out the operation or the path." }];
}

function atOdds({ errorType, status, delayMs, truncate, drop }: FaultRule): FaultDiagnostic[] {
  const refuses = errorType !== undefined || status !== undefined;
  if (!refuses && delayMs === undefined && !truncate && !drop) {
    const fix = "Give it a status, an error, a delay, truncate or drop.";
    return [{ message: "This rule does nothing.", fix }];
  }
  if (drop && (refuses || truncate)) {
    const message = "A connection that is dropped sends nothing, so this rule cannot have a reply too.";
    return [{ message, fix: "Leave out drop, or leave out status, error and truncate." }];
  }
  if (truncate && refuses) {
    const message = "Only the reply of a request that is handled is truncated, and this rule refuses it.";
    return [{ message, fix: "Leave out truncate, or leave out status and error." }];
  }
  return [];
}
