import { lineAt } from "./files.ts";

export interface Link {
  readonly line: number;
  readonly text: string;
  /** Undefined for a reference that nothing defines. */
  readonly target: string | undefined;
}

const FENCED = /^```.*?^```/gms;
const INLINE_CODE = /`[^`\n]+`/g;
const LINK = /(?<!\\)\[((?:\\.|[^\]\\])*)\](?:\(([^()\s]*)\)|\[([^\]\s]+)\])/g;
const DEFINITION = /^\[([^\]]+)\]: +(\S+)$/gm;

/** Code is no link, whatever it looks like; the rest keeps its place. */
const blanked = (text: string): string => text.replaceAll(/[^\n]/g, "x");
const withoutCode = (text: string): string =>
  text.replaceAll(FENCED, blanked).replaceAll(INLINE_CODE, blanked);

export function linksOf(markdown: string): Link[] {
  const text = withoutCode(markdown);
  const defined = new Map([...text.matchAll(DEFINITION)].map(([, name, target]) => [name, target]));
  return [...text.matchAll(LINK)].map(({ index, 1: shown = "", 2: target, 3: reference }) => ({
    line: lineAt(text, index),
    text: shown.replaceAll(/\s+/g, " "),
    target: target ?? defined.get(reference),
  }));
}

/** What stands in code within a line: names, paths and commands. */
export function codeOf(markdown: string): { readonly line: number; readonly code: string }[] {
  const text = markdown.replaceAll(FENCED, blanked);
  return [...text.matchAll(INLINE_CODE)].map(({ index, 0: code }) => ({
    line: lineAt(text, index),
    code: code.slice(1, -1),
  }));
}

/** What can be linked to: headings, as GitHub names them, and anchors of our own. */
export function anchorsOf(markdown: string): Set<string> {
  const text = markdown.replaceAll(FENCED, "");
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id));
  for (const [, heading = ""] of text.matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = slugOf(heading);
    const taken = [...anchors].filter((anchor) => anchor.replace(/-\d+$/, "") === slug).length;
    anchors.add(taken === 0 ? slug : `${slug}-${taken}`);
  }
  return anchors;
}

const slugOf = (heading: string): string =>
  heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
