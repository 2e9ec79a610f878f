import { type ErrorType, isErrorType, refuse } from "./errors.ts";
import { SEARCH_ERRORS, type SearchBreach, type SearchFamily } from "./search-errors.ts";

/** A filter reads its value, or names the breach, and then answers for each row. */
export interface Filter<Row> {
  readonly read: (value: unknown) => ((row: Row) => boolean) | SearchBreach | "too short";
}

const isText = (value: unknown): value is string => typeof value === "string";

export const anyOf = <Row>(valuesOf: (row: Row) => readonly (string | null)[]): Filter<Row> => ({
  read: (value) => {
    if (!Array.isArray(value) || !value.every(isText)) return "expected list";
    const wanted = new Set(value.map((text) => text.toLowerCase()));
    return (row) => valuesOf(row).some((one) => one !== null && wanted.has(one.toLowerCase()));
  },
});

export const flag = <Row>(isSet: (row: Row, wanted: boolean) => boolean): Filter<Row> => ({
  read: (value) => (typeof value === "boolean" ? (row) => isSet(row, value) : "expected flag"),
});

const SHORTEST_FUZZY = 3;

export const fuzzy = <Row>(textsOf: (row: Row) => readonly string[]): Filter<Row> => ({
  read: (value) => {
    if (!isText(value)) return "expected text";
    if (value.length < SHORTEST_FUZZY) return "too short";
    const wanted = value.toLowerCase();
    return (row) => textsOf(row).some((text) => text.toLowerCase().includes(wanted));
  },
});

export const text = <Row>(matches: (row: Row, wanted: string) => boolean): Filter<Row> => ({
  read: (value) => (isText(value) ? (row) => matches(row, value) : "expected text"),
});

const instantOf = (value: unknown): number => (isText(value) ? Date.parse(value) : Number.NaN);

export const instant = <Row>(matches: (row: Row, at: number) => boolean): Filter<Row> => ({
  read: (value) => {
    const at = instantOf(value);
    return Number.isNaN(at) ? "expected instant" : (row) => matches(row, at);
  },
});

export const between = <Row>(instantsOf: (row: Row) => number): Filter<Row> => ({
  read: (value) => {
    const { greater_than, less_than } = (value ?? {}) as { greater_than?: unknown; less_than?: unknown };
    const [after, before] = [instantOf(greater_than), instantOf(less_than)];
    if (Number.isNaN(after) || Number.isNaN(before)) return "expected instant";
    return (row) => instantsOf(row) > after && instantsOf(row) < before;
  },
});

export interface SearchRequest {
  readonly cursor?: string;
  readonly limit?: number;
  readonly query?: {
    readonly operator?: string;
    readonly operands?: readonly Readonly<Record<string, unknown>>[];
  };
}

interface SearchSpace<Row> {
  readonly family: SearchFamily;
  /** Oldest first. */
  readonly rows: Iterable<Row>;
  readonly keyOf: (row: Row) => string;
  readonly filters: Readonly<Record<string, Filter<Row>>>;
  /** Filters that went by another name once. */
  readonly formerNames?: Readonly<Record<string, string>>;
  /** What is there, but not to be seen in this search. */
  readonly hides?: (row: Row) => boolean;
}

const DEFAULT_LIMIT = 100;

/** One page of what matches, newest first. */
export function search<Row>(space: SearchSpace<Row>, request: SearchRequest) {
  const { keyOf, hides = () => false } = space;
  const holds = readQuery(space, request.query);
  const matches = (row: Row) => !hides(row) && holds(row);
  const rows = [...space.rows].reverse();
  const left = rows.slice(startOf(space, rows, request.cursor)).filter(matches);
  const page = left.slice(0, request.limit ?? DEFAULT_LIMIT);
  const last = page.at(-1);
  const next_cursor = last !== undefined && page.length < left.length ? encodeCursor(keyOf(last)) : null;
  return { page, results_metadata: { total: rows.filter(matches).length, next_cursor } };
}

function readQuery<Row>(space: SearchSpace<Row>, query: SearchRequest["query"]): (row: Row) => boolean {
  const conditions = (query?.operands ?? []).map((operand) => readOperand(space, operand));
  if (conditions.length === 0) return () => true;
  return query?.operator === "OR"
    ? (row) => conditions.some((holds) => holds(row))
    : (row) => conditions.every((holds) => holds(row));
}

function readOperand<Row>(
  { family, filters, formerNames = {} }: SearchSpace<Row>,
  { filter_name: given, filter_value: value }: Readonly<Record<string, unknown>>,
): (row: Row) => boolean {
  const errors = SEARCH_ERRORS[family];
  if (given === undefined || given === null || given === "") return refuse(errors["no name"]);
  const name = own(formerNames, given) ?? given;
  const filter = own(filters, name);
  if (!filter) return refuse(errors["unknown name"], `There is no filter ${JSON.stringify(given)}.`);
  if (value === undefined || value === null) return refuse(errors["no value"]);
  const condition = filter.read(value);
  if (typeof condition === "function") return condition;
  return refuse(condition === "too short" ? tooShort(family, name) : errors[condition]);
}

const own = <Value>(table: Readonly<Record<string, Value>>, name: unknown): Value | undefined =>
  isText(name) && Object.hasOwn(table, name) ? table[name] : undefined;

/** Each fuzzy filter has an error of its own. */
function tooShort(family: SearchFamily, name: unknown): ErrorType {
  const type = `${family}_search_${name}_too_short`;
  return isErrorType(type) ? type : SEARCH_ERRORS[family]["expected text"];
}

/** A cursor names the last row of the page before: it holds its place though that row matches no longer. */
const encodeCursor = (key: string): string => Buffer.from(key).toString("base64url");

function startOf<Row>(
  { family, keyOf }: SearchSpace<Row>,
  rows: readonly Row[],
  cursor: string | undefined,
): number {
  if (cursor === undefined || cursor === "") return 0;
  const key = Buffer.from(cursor, "base64url").toString("utf8");
  const index = rows.findIndex((row) => keyOf(row) === key);
  return index < 0
    ? refuse(SEARCH_ERRORS[family]["bad cursor"], "The cursor is not one that a search gave.")
    : index + 1;
}
