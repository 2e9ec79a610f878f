import { isNode } from "../../document/node.ts";
import { formatPointer } from "../../document/pointer.ts";
import { parsedJson } from "../../expression/parse-payload.ts";
import type { Reply } from "./journal-line.ts";

/** Where two replies first differ. */
export interface ReplyDifference {
  readonly part: "status" | "headers" | "body";
  /** In bytes, from the start of the part. */
  readonly offset: number;
  /** In a body that is JSON on both sides. */
  readonly pointer?: string;
  /** The text around it on both sides, cut at the same place. */
  readonly recorded: string;
  readonly now: string;
  /** How many characters of both are the same and come before the difference. */
  readonly lead: number;
}

const PARTS = ["status", "headers", "body"] as const;

const textOf: Readonly<Record<(typeof PARTS)[number], (reply: Reply) => string>> = {
  status: ({ status }) => String(status),
  headers: ({ headers }) =>
    Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join(""),
  body: ({ body }) => body,
};

/** Compares byte for byte: the status first, then the headers as they go out, then the body. */
export function replyDifference(recorded: Reply, now: Reply): ReplyDifference | undefined {
  const part = PARTS.find((name) => textOf[name](recorded) !== textOf[name](now));
  if (part === undefined) return undefined;
  const pointer =
    part === "body" ? differingPointer(parsedJson(recorded.body), parsedJson(now.body)) : undefined;
  return {
    part,
    ...(pointer !== undefined && { pointer }),
    ...around(textOf[part](recorded), textOf[part](now)),
  };
}

const BEFORE = 30;
const AFTER = 60;

function around(
  recorded: string,
  now: string,
): Pick<ReplyDifference, "offset" | "recorded" | "now" | "lead"> {
  const at = firstDifference(recorded, now);
  const from = Math.max(0, at - BEFORE);
  const cut = (text: string) =>
    [
      from > 0 ? "…" : "",
      visible(text.slice(from, at)),
      visible(text.slice(at, at + AFTER)),
      text.length > at + AFTER ? "…" : "",
    ] as const;
  const [start, same] = cut(recorded);
  return {
    offset: Buffer.byteLength(recorded.slice(0, at)),
    recorded: cut(recorded).join(""),
    now: cut(now).join(""),
    lead: start.length + same.length,
  };
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  // Both halves of a character that UTF-16 writes in two belong to the difference.
  return at > 0 && HIGH_HALF.test(one[at - 1] ?? "") ? at - 1 : at;
}

const HIGH_HALF = /[\uD800-\uDBFF]/;

/** On one line, without control characters. */
const visible = (text: string): string =>
  text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => JSON_ESCAPES[character] ?? escaped(character),
  );

const JSON_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const escaped = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;

/** Undefined when one is not JSON, or only their spelling differs. */
function differingPointer(one: unknown, other: unknown): string | undefined {
  if (one === undefined || other === undefined) return undefined;
  const tokens = differingTokens(one, other);
  return tokens && formatPointer(tokens);
}

/** The path to the first place at which two values differ; undefined when they are equal. */
export function differingTokens(one: unknown, other: unknown): (string | number)[] | undefined {
  const [left, right] = [members(one), members(other)];
  if (!left || !right || Array.isArray(one) !== Array.isArray(other)) return one === other ? undefined : [];
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const inner = differingTokens(left.get(name), right.get(name));
    if (inner) return [name, ...inner];
  }
  return undefined;
}

function members(value: unknown): Map<string | number, unknown> | undefined {
  if (Array.isArray(value)) return new Map(value.entries());
  return isNode(value) ? new Map(Object.entries(value)) : undefined;
}
