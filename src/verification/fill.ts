import { isNode } from "../document/node.ts";
import type { ProbeCall, ProbeValues } from "../mock/probe.ts";

/** A value that a call needs, and that no earlier reply had. */
export class MissingValueError extends Error {
  readonly value: string;

  constructor(value: string) {
    super(`there is no ${value}`);
    this.value = value;
  }
}

const NAME = /\{(\w+)\}/g;

function fillText(text: string, values: ProbeValues, written: (value: string) => string): string {
  return text.replaceAll(NAME, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new MissingValueError(name);
    return written(value);
  });
}

export const fillPath = (path: string, values: ProbeValues): string =>
  fillText(path, values, encodeURIComponent);

function fillBody(body: unknown, values: ProbeValues): unknown {
  if (typeof body === "string") return fillText(body, values, (value) => value);
  if (Array.isArray(body)) return body.map((item) => fillBody(item, values));
  if (!isNode(body)) return body;
  return Object.fromEntries(Object.entries(body).map(([name, inner]) => [name, fillBody(inner, values)]));
}

/** What a call sends, once its names are replaced by their values; a MissingValueError where one has none. */
export function fillCall(
  { method, path, body, text }: Pick<ProbeCall, "method" | "path" | "body" | "text">,
  values: ProbeValues,
): { readonly method: string; readonly path: string; readonly body: string | undefined } {
  const json = body === undefined ? undefined : JSON.stringify(fillBody(body, values));
  return { method, path: fillPath(path, values), body: text ?? json };
}
