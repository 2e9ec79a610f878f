import type { CriterionResult } from "../criterion/criterion.ts";
import { MASK } from "../openapi/mask-secrets.ts";
import { actualOf, shown } from "./describe-run.ts";
import { type Markup, markup } from "./markup.ts";

/** Texts, names, numbers and words of JSON. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g;

/** JSON indented and coloured, any other text as it is. */
export function bodyBlock(value: unknown): Markup {
  const text = typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "absent");
  // An element that scrolls must be reachable by keyboard.
  return markup`<pre tabindex="0">${typeof value === "string" ? text : tinted(text)}</pre>`;
}

function tinted(json: string): readonly Markup[] {
  const parts: Markup[] = [];
  let end = 0;
  for (const match of json.matchAll(TOKEN)) {
    const [whole, text, colon] = match;
    parts.push(markup`${json.slice(end, match.index)}`);
    parts.push(
      colon === undefined
        ? markup`<span class="${text === undefined ? "word" : text === `"${MASK}"` ? "masked" : "text"}">${whole}</span>`
        : markup`<span class="name">${text}</span>${colon}`,
    );
    end = match.index + whole.length;
  }
  return [...parts, markup`${json.slice(end)}`];
}

/** Names and values, one a line. */
export function valueTable(title: string, values: Readonly<Record<string, unknown>>): Markup | undefined {
  const rows = Object.entries(values);
  if (rows.length === 0) return undefined;
  return markup`<table><caption>${title}</caption><tbody>${rows.map(
    ([name, value]) => markup`<tr><th scope="row">${name}</th><td>${valueCell(value)}</td></tr>`,
  )}</tbody></table>`;
}

function valueCell(value: unknown): Markup {
  if (typeof value === "object" && value !== null) return bodyBlock(value);
  if (value === MASK) return markup`<span class="masked">${value}</span>`;
  return markup`<code>${typeof value === "string" ? value : shown(value)}</code>`;
}

const LONGEST_OPERAND = 300;

export function criterionList(
  title: string,
  criteria: readonly CriterionResult[],
  about?: string,
): Markup | undefined {
  if (criteria.length === 0) return undefined;
  const heading = markup`<h4>${title}${about && markup` <small>${about}</small>`}</h4>`;
  return markup`<div class="criteria">${heading}<ul>${criteria.map(criterionItem)}</ul></div>`;
}

function criterionItem(criterion: CriterionResult): Markup {
  const { passed, condition, type, notes, rendered } = criterion;
  const actual = actualOf(criterion, LONGEST_OPERAND);
  return markup`<li class="${passed ? "passed" : "failed"}"><span class="mark">${passed ? "✓" : "✗"}</span> <code>${condition}</code>${
    type === "simple" ? undefined : markup` <small>${type}</small>`
  }${rendered === undefined ? undefined : markup` <small>which is</small> <code>${rendered}</code>`}${
    actual && markup`<span class="actual">${actual}</span>`
  }${notes.map((note) => markup`<span class="actual">${note}</span>`)}</li>`;
}
