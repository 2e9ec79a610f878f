import type { Terminal } from "../terminal.ts";

/** A message that the stand-in sent. */
export interface Sent {
  readonly project: string;
  readonly to: string;
  readonly channel: string;
  readonly code: string;
  /** Where the message has a link. */
  readonly url?: string;
}

/** What a running server prints. */
type ServerEvent =
  | {
      readonly event: "ready";
      readonly url: string;
      readonly inbox: string;
      readonly control: string;
      readonly seed: number | string;
      readonly version: string;
      readonly greeting: string;
    }
  | { readonly event: "tls"; readonly url: string; readonly caFile: string }
  | ({ readonly event: "sent" } & Sent)
  | {
      readonly event: "world";
      readonly file: string;
      readonly project: string;
      readonly names: readonly string[];
    }
  | { readonly event: "note" | "warning"; readonly message: string };

export type PrintEvent = (event: ServerEvent) => void;

/** As text for a person, or with `json` as one line of JSON for a program. */
export const eventPrinter =
  ({ out, err }: Terminal, json = false): PrintEvent =>
  (event) => {
    if (json) {
      const { greeting: _, ...data } = { greeting: "", ...event };
      out(`${JSON.stringify(data)}\n`);
    } else (event.event === "warning" ? err : out)(textOf(event));
  };

function textOf(event: ServerEvent): string {
  switch (event.event) {
    case "ready": {
      const { greeting, inbox, seed } = event;
      return `${greeting}\n\nInbox, clock and faults: ${inbox}\nSeed ${seed}. Messages that are sent show up here too. Stop with Ctrl-C.\n\n`;
    }
    case "tls": {
      const { url, caFile } = event;
      return `Also at ${url}, for clients that trust ${caFile}:\n\n  NODE_EXTRA_CA_CERTS=${caFile} node app.js\n\n`;
    }
    case "sent":
      return `${event.channel} to ${event.to}: ${event.url ?? event.code}\n`;
    case "world": {
      const { file, project, names } = event;
      return `${file} is loaded into ${project}: ${listed(names)}.\n`;
    }
    case "note":
      return `${event.message}\n`;
    case "warning":
      return `warning: ${event.message}\n\n`;
  }
}

/** A document may have made up thousands. */
const MOST_LISTED = 20;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  const shown = names.slice(0, MOST_LISTED).join(", ") || "nothing";
  return more > 0 ? `${shown}, and ${more.toLocaleString("en-US")} more` : shown;
}
