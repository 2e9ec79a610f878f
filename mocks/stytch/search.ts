import type { SearchFamily, SearchFault } from "./error-catalogue/search.ts";
import { type ErrorType, refuse } from "./errors.ts";

/** A filter reads its value, or names what is wrong with it, and then answers for each row. */
export interface Filter<Row> {
  readonly read: (value: unknown) => ((row: Row) => boolean) | SearchFault | "fuzzy_too_short";
}

const isText = (value: unknown): value is string => typeof value === "string";

export const anyOf = <Row>(valuesOf: (row: Row) => readonly (string | null)[]): Filter<Row> => ({
  read: (value) => {
    if (!Array.isArray(value) || !value.every(isText)) return "expected_array_of_string";
    const wanted = new Set(value.map((text) => text.toLowerCase()));
    return (row) => valuesOf(row).some((one) => one !== null && wanted.has(one.toLowerCase()));
  },
});

export const flag = <Row>(isSet: (row: Row, wanted: boolean) => boolean): Filter<Row> => ({
  read: (value) => (typeof value === "boolean" ? (row) => isSet(row, value) : "expected_bool"),
});

const SHORTEST_FUZZY = 3;

export const fuzzy = <Row>(textsOf: (row: Row) => readonly string[]): Filter<Row> => ({
  read: (value) => {
    if (!isText(value)) return "expected_string";
    if (value.length < SHORTEST_FUZZY) return "fuzzy_too_short";
    const wanted = value.toLowerCase();
    return (row) => textsOf(row).some((text) => text.toLowerCase().includes(wanted));
  },
});

export const text = <Row>(matches: (row: Row, wanted: string) => boolean): Filter<Row> => ({
  read: (value) => (isText(value) ? (row) => matches(row, value) : "expected_string"),
});

const instantOf = (value: unknown): number => (isText(value) ? Date.parse(value) : Number.NaN);

export const instant = <Row>(matches: (row: Row, at: number) => boolean): Filter<Row> => ({
  read: (value) => {
    const at = instantOf(value);
    return Number.isNaN(at) ? "expected_timestamp" : (row) => matches(row, at);
  },
});

export const between = <Row>(instantsOf: (row: Row) => number): Filter<Row> => ({
  read: (value) => {
    const { greater_than, less_than } = (value ?? {}) as { greater_than?: unknown; less_than?: unknown };
    const [after, before] = [instantOf(greater_than), instantOf(less_than)];
    if (Number.isNaN(after) || Number.isNaN(before)) return "expected_timestamp";
    return (row) => instantsOf(row) > after && instantsOf(row) < before;
  },
});

interface SearchRequest {
  readonly cursor?: string;
  readonly limit?: number;
  readonly query?: {
    readonly operator?: string;
    readonly operands?: readonly Readonly<Record<string, unknown>>[];
  };
}

interface SearchSpace<Row> {
  readonly family: SearchFamily;
  readonly rows: Iterable<Row>;
  readonly keyOf: (row: Row) => string;
  readonly filters: Readonly<Record<string, Filter<Row>>>;
}

const DEFAULT_LIMIT = 100;

/** One page of what matches, newest first; a cursor names the last row of the page before. */
export function search<Row>(space: SearchSpace<Row>, request: SearchRequest) {
  const matches = readQuery(space, request.query);
  const found = [...space.rows].filter(matches).reverse();
  const start = startOf(space, found, request.cursor);
  const end = start + (request.limit ?? DEFAULT_LIMIT);
  const page = found.slice(start, end);
  const last = page.at(-1);
  const next_cursor = last !== undefined && end < found.length ? encodeCursor(space.keyOf(last)) : null;
  return { page, results_metadata: { total: found.length, next_cursor } };
}

function readQuery<Row>(space: SearchSpace<Row>, query: SearchRequest["query"]): (row: Row) => boolean {
  const conditions = (query?.operands ?? []).map((operand) => readOperand(space, operand));
  if (conditions.length === 0) return () => true;
  return query?.operator === "OR"
    ? (row) => conditions.some((holds) => holds(row))
    : (row) => conditions.every((holds) => holds(row));
}

function readOperand<Row>(
  space: SearchSpace<Row>,
  operand: Readonly<Record<string, unknown>>,
): (row: Row) => boolean {
  const { filter_name: name, filter_value: value } = operand;
  if (!isText(name) || name === "") return refuseSearch(space, "missing_filter_name");
  const filter = Object.hasOwn(space.filters, name) ? space.filters[name] : undefined;
  if (!filter) return refuseSearch(space, "filter_name_not_recognized", `There is no filter "${name}".`);
  if (value === undefined || value === null) return refuseSearch(space, "missing_filter_value");
  const condition = filter.read(value);
  if (typeof condition === "function") return condition;
  if (condition !== "fuzzy_too_short") return refuseSearch(space, condition);
  return refuse(
    `${space.family}_search_${name}_too_short` as ErrorType,
    `${name} needs at least three characters.`,
  );
}

const refuseSearch = (
  space: { readonly family: SearchFamily },
  fault: SearchFault,
  message?: string,
): never => refuse(`${space.family}_search_${fault}`, message);

const encodeCursor = (key: string): string => Buffer.from(key).toString("base64url");

function startOf<Row>(space: SearchSpace<Row>, found: readonly Row[], cursor: string | undefined): number {
  if (cursor === undefined || cursor === "") return 0;
  const key = Buffer.from(cursor, "base64url").toString("utf8");
  const index = found.findIndex((row) => space.keyOf(row) === key);
  return index < 0 ? refuseSearch(space, "invalid_cursor") : index + 1;
}
