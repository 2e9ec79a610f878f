import { type Duration, milliseconds } from "../../ports/clock.ts";

// TypeScript as somebody would write it by hand.

const NAME = /^[A-Za-z_$][\w$]*$/;

const key = (name: string): string => (NAME.test(name) ? name : JSON.stringify(name));

/** A value as a literal. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const fields = Object.entries(value).map(([name, field]) => `${key(name)}: ${literal(field)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** An object over several lines, of code that is there already; entries without code are left out. */
export function block(
  entries: Readonly<Record<string, string | undefined>>,
  open = "{",
  close = "}",
): string {
  const lines = Object.entries(entries).flatMap(([name, code]) =>
    code === undefined ? [] : [indented(`${key(name)}: ${code},`)],
  );
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join("\n")}\n${close}`;
}

export const indented = (code: string): string => code.replaceAll(/^(?=.)/gm, "  ");

/** `async ({ clock, again }) => { … }`, or without braces where there is one thing to do. */
export function arrow(needs: readonly string[], statements: readonly string[]): string {
  const names = [...new Set(needs)];
  const parameter = names.length === 0 ? "()" : `({ ${names.join(", ")} })`;
  const [first = ""] = statements;
  if (statements.length === 1 && !first.includes("\n") && !first.includes(";"))
    return `${parameter} => ${first.replace(/^await /, "")}`;
  const isAsync = statements.some((statement) => statement.includes("await "));
  const body = statements.map((statement) => indented(statement.endsWith("}") ? statement : `${statement};`));
  return `${isAsync ? "async " : ""}${parameter} => {\n${body.join("\n")}\n}`;
}

const UNITS = ["days", "hours", "minutes", "seconds", "milliseconds"] as const;

/** Milliseconds in the units that a person would say: two minutes and one second. */
export function durationOf(total: number): Duration {
  let left = total;
  const parts = UNITS.map((unit) => {
    const one = milliseconds({ [unit]: 1 });
    const count = Math.floor(left / one);
    left %= one;
    return [unit, count] as const;
  });
  return Object.fromEntries(parts.filter(([, count]) => count > 0));
}

/** "2 minutes 1 second" */
export const durationInWords = (duration: Duration): string =>
  Object.entries(duration)
    .map(([unit, count]) => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`)
    .join(" ");
