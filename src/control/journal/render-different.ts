import type { Line } from "./journal-line.ts";
import type { Different } from "./replay.ts";

/** The first reply that is not as it was, for a person to read: both sides one above the other. */
export function renderDifferent({ line, difference }: Different, writtenBy: string, version: string): string {
  const { part, offset, pointer, recorded, now, lead } = difference;
  const where = `${part}, from byte ${offset}${pointer ? ` (${pointer})` : ""}`;
  return [
    `The reply to exchange ${titleOf(line)} is not the one recorded:`,
    "",
    `  ${part === "status" ? part : where}`,
    `    recorded  ${recorded}`,
    `    now       ${now}`,
    `              ${" ".repeat(lead)}^`,
    ...(writtenBy === version
      ? []
      : ["", `Version ${writtenBy} wrote the journal, this is version ${version}.`]),
  ].join("\n");
}

/** `812 (POST /v1/otps/authenticate)` */
export const titleOf = ({ n, request }: Line): string =>
  `${n.toLocaleString("en-US")} (${request.method} ${pathOf(request.url)})`;

const pathOf = (url: string): string => url.replace(/^\w+:\/\/[^/]*/, "").replace(/\?.*$/s, "");
