import { differingTokens } from "../../control/journal/reply-difference.ts";
import { formatPointer } from "../../document/pointer.ts";
import { parsedJson } from "../../expression/parse-payload.ts";
import type { Transport } from "../../ports/http.ts";
import {
  type RecordedBody,
  type RecordedRequest,
  type RecordLine,
  recordedRequest,
  replyOf,
} from "./recording.ts";

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

function bodyDifference(was: RecordedBody | undefined, is: RecordedBody | undefined): string | undefined {
  if (was === undefined || is === undefined) {
    return was === is ? undefined : `had ${was === undefined ? "no" : "a"} body`;
  }
  const tokens = differingTokens(asJson(was), asJson(is));
  return tokens && `had another ${formatPointer(tokens) || "body"}`;
}

const asJson = (body: RecordedBody): unknown =>
  typeof body === "string" ? (parsedJson(body) ?? body) : body;
