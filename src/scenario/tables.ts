import type { SeenMessage } from "./stage.ts";

/** The messages that were sent, each in a line. */
export function inboxTable(messages: readonly SeenMessage[]): string {
  if (messages.length === 0) return "inbox  empty";
  return table(
    ["inbox", "code", "state", "sent"],
    messages.map(({ to, channel, code, state, sentAt }) => [`${channel} ${to}`, code, state, sentAt]),
  );
}

/** Columns side by side; a long cell is broken into lines. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => wrap(cell)));
  const widths = head.map((_, column) =>
    Math.max(...cells.map((row) => Math.max(...(row[column] ?? [""]).map((line) => line.length)))),
  );
  return cells
    .flatMap((row) => {
      const height = Math.max(...row.map((lines) => lines.length));
      return Array.from({ length: height }, (_, line) =>
        row
          .map((lines, column) => (lines[line] ?? "").padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd(),
      );
    })
    .join("\n");
}

const WIDEST_CELL = 44;

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + 1 + word.length > WIDEST_CELL) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

export const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, "  ");
