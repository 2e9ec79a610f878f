import { isDeepStrictEqual } from "node:util";
import { formatPointer } from "../../document/pointer.ts";
import type { Transport } from "../../ports/http.ts";
import { type RecordedRequest, type RecordLine, recordedRequest, replyOf } from "./recording.ts";

export interface Replay {
  readonly transport: Transport;
  /** The inputs of the recorded run. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** A sentence for each request that differs from the recorded one, and one for answers that were not asked for. */
  differences(): readonly string[];
}

/** Answers the requests of one workflow in the order in which they were recorded. */
export function replayOf(
  lines: readonly RecordLine[],
  owner: Pick<RecordLine, "document" | "workflow">,
  secretQuery: ReadonlySet<string>,
): Replay {
  const own = lines.filter((line) => line.document === owner.document && line.workflow === owner.workflow);
  const exchanges = own.flatMap((line) => ("request" in line ? [line] : []));
  const differences: string[] = [];
  let next = 0;
  return {
    inputs: own.flatMap((line) => ("inputs" in line ? [line.inputs] : [])).at(-1) ?? {},
    transport: (request) => {
      const sent = recordedRequest(request, secretQuery);
      const exchange = exchanges[next];
      const title = `${sent.method} ${pathOnly(sent.path)}`;
      if (exchange === undefined) throw new Error("the recording has no answer left.");
      next += 1;
      const difference = differenceOf(exchange.request, sent);
      if (difference !== undefined) {
        differences.push(`Request ${next}, ${title}, ${difference} when it was recorded.`);
      }
      return replyOf(exchange.reply);
    },
    differences: () => {
      const left = exchanges.length - next;
      if (left === 0) return differences;
      return [
        ...differences,
        `${left === 1 ? "One recorded answer was" : `${left} recorded answers were`} not asked for.`,
      ];
    },
  };
}

function differenceOf(was: RecordedRequest, is: RecordedRequest): string | undefined {
  const path = pathOnly(was.path);
  if (was.method !== is.method || path !== pathOnly(is.path)) return `was ${was.method} ${path}`;
  if (was.path !== is.path) return "had another query";
  return bodyDifference(was.body, is.body);
}

/** A query may hold secrets, and these sentences are not masked. */
const pathOnly = (path: string): string => path.replace(/\?.*$/, "");

function bodyDifference(was: unknown, is: unknown): string | undefined {
  if (isDeepStrictEqual(was, is)) return undefined;
  if (was === undefined) return "had no body";
  if (is === undefined) return "had a body";
  const pointer = firstDifference(asJson(was), asJson(is), []);
  return pointer === undefined ? undefined : `had another ${pointer === "" ? "body" : pointer}`;
}

const asJson = (body: unknown): unknown => {
  try {
    return typeof body === "string" ? JSON.parse(body) : body;
  } catch {
    return body;
  }
};

function firstDifference(was: unknown, is: unknown, path: readonly string[]): string | undefined {
  if (isDeepStrictEqual(was, is)) return undefined;
  if (!isObject(was) || !isObject(is)) return formatPointer([...path]);
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  for (const name of names) {
    const found = firstDifference(was[name], is[name], [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
