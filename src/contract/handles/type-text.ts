/** A type as TypeScript writes it, before it is laid out in lines. */
export type TypeTree =
  /** A keyword, or a literal. */
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "union"; readonly members: readonly TypeTree[] }
  | { readonly kind: "list"; readonly items: TypeTree }
  | ObjectTree;

export interface ObjectTree {
  readonly kind: "object";
  readonly fields: readonly Field[];
  /** Over several lines even where one would do. */
  readonly spread?: true;
}

export interface Field {
  /** As it stands before the colon, the question mark left aside. */
  readonly key: string;
  readonly optional?: boolean;
  readonly type: TypeTree;
  readonly comment?: string;
}

const WIDTH = 100;

const word = (text: string): TypeTree => ({ kind: "word", text });

export const UNKNOWN = word("unknown");
export const NEVER = word("never");
export const STRING = word("string");
export const NUMBER = word("number");
export const BOOLEAN = word("boolean");
export const NULL = word("null");

/** What a value is written as; a number that JSON does not have is any number. */
export function literal(value: string | number | boolean | null): TypeTree {
  if (typeof value === "string") return word(quoted(value));
  return typeof value === "number" && !Number.isFinite(value) ? NUMBER : word(String(value));
}

/** One of these types, each said once, and null last. */
export function unionOf(types: readonly TypeTree[]): TypeTree {
  const all = types.flatMap((type) => (type.kind === "union" ? type.members : [type]));
  const distinct = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  const words = new Set(distinct.map((one) => (one.kind === "word" ? one.text : "")));
  if (words.has("unknown")) return UNKNOWN;
  const said = distinct.filter(
    (one) => one.kind !== "word" || (one.text !== "never" && !isWithin(one.text, words)),
  );
  const members = [...said.filter((one) => !isNull(one)), ...said.filter(isNull)];
  const [first, second] = members;
  if (first === undefined) return NEVER;
  return second === undefined ? first : { kind: "union", members };
}

const isNull = (type: TypeTree): boolean => type.kind === "word" && type.text === "null";

/** Whether a literal is one of a type that is named beside it. */
const isWithin = (text: string, words: ReadonlySet<string>): boolean =>
  (text.startsWith('"') && words.has("string")) ||
  (/^-?\d/.test(text) && words.has("number")) ||
  (/^(true|false)$/.test(text) && words.has("boolean"));

/** The same without `null`. */
export const withoutNull = (type: TypeTree): TypeTree =>
  type.kind === "union" ? unionOf(type.members.filter((one) => !isNull(one))) : type;

/** Laid out, with the first line going on from a line that has this much room left. */
export function printType(type: TypeTree, depth: number, room: number): string {
  const line = inOneLine(type);
  if (line !== undefined && line.length <= room) return line;
  switch (type.kind) {
    case "word":
      return type.text;
    case "union":
      return type.members
        .map((member) => `\n${pad(depth + 1)}| ${printType(member, depth + 2, roomAt(depth + 2))}`)
        .join("");
    case "list": {
      const items = printType(type.items, depth, room - "readonly []".length);
      return isAtomic(type.items) ? `readonly ${items}[]` : `readonly (${items}\n${pad(depth)})[]`;
    }
    case "object":
      if (type.fields.length === 0) return "{}";
      return `{\n${type.fields.map((field) => printField(field, depth + 1)).join("")}${pad(depth)}}`;
  }
}

function printField({ key, optional, type, comment }: Field, depth: number): string {
  const head = `${pad(depth)}${key}${optional ? "?" : ""}:`;
  const text = printType(type, depth, WIDTH - head.length - 2);
  const said = comment === undefined ? "" : printComment(comment, depth);
  return `${said}${head}${text.startsWith("\n") ? "" : " "}${text};\n`;
}

/** Undefined for what never stands in one line. */
function inOneLine(type: TypeTree): string | undefined {
  switch (type.kind) {
    case "word":
      return type.text;
    case "union":
      return joined(type.members.map(inOneLine), " | ");
    case "list": {
      const items = inOneLine(type.items);
      return items && (isAtomic(type.items) ? `readonly ${items}[]` : `readonly (${items})[]`);
    }
    case "object": {
      if (type.fields.length === 0) return "{}";
      if (type.spread || type.fields.some(({ comment }) => comment !== undefined)) return undefined;
      const fields = type.fields.map(({ key, optional, type: inner }) => {
        const text = inOneLine(inner);
        return text && `${key}${optional ? "?" : ""}: ${text}`;
      });
      const text = joined(fields, "; ");
      return text && `{ ${text} }`;
    }
  }
}

const joined = (texts: readonly (string | undefined)[], between: string): string | undefined =>
  texts.includes(undefined) ? undefined : texts.join(between);

/** Whether `[]` can stand after it as it is. */
const isAtomic = ({ kind }: TypeTree): boolean => kind === "word" || kind === "object";

const pad = (depth: number): string => "  ".repeat(depth);

const roomAt = (depth: number): number => WIDTH - pad(depth).length - 1;

/** What nobody sees, or what turns the text round: it is written by its number. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text that nothing in it can end. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(UNSEEN, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`);

/** A name as it stands before a colon. */
export const printKey = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));

/** A comment that nothing in it can end, and that gives the compiler no directions. */
export function printComment(text: string, depth: number): string {
  const plain = text
    .replaceAll(/\s+/g, " ")
    .replaceAll(UNSEEN, "")
    .replaceAll("*/", "*\\/")
    .replaceAll(/(^| )@/g, "$1\\@")
    .trim();
  if (plain === "") return "";
  const line = `${pad(depth)}/** ${plain} */`;
  if (line.length <= WIDTH) return `${line}\n`;
  const lines = plain.match(new RegExp(`.{1,${WIDTH - pad(depth).length - 3}}(?: |$)|\\S+ ?`, "gu")) ?? [];
  return `${pad(depth)}/**\n${lines.map((one) => `${pad(depth)} * ${one.trimEnd()}\n`).join("")}${pad(depth)} */\n`;
}

/** An expression with its arguments, in lines of their own where one line is too short. */
export function printCall(callee: string, words: readonly string[]): string {
  const line = `${callee}(${words.join(", ")})`;
  const last = line.slice(line.lastIndexOf("\n") + 1);
  return last.length < WIDTH ? line : `${callee}(\n${words.map((one) => `  ${one},\n`).join("")})`;
}
