import type { Terminal } from "../terminal.ts";

/** What a running server tells of itself. */
export type Announcement =
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
  | {
      readonly event: "sent";
      readonly project: string;
      readonly to: string;
      readonly channel: string;
      readonly code: string;
    }
  | {
      readonly event: "world";
      readonly file: string;
      readonly project: string;
      readonly names: readonly string[];
    }
  | { readonly event: "note"; readonly message: string }
  | { readonly event: "warning"; readonly message: string };

export type Announce = (announcement: Announcement) => void;

/** For a person, or with `json` one line of JSON each for a program. */
export const announcer =
  (terminal: Terminal, json: boolean): Announce =>
  (announcement) => {
    if (json) {
      const { greeting: _, ...data } = { greeting: "", ...announcement };
      terminal.out(`${JSON.stringify(data)}\n`);
    } else if (announcement.event === "warning") terminal.err(`warning: ${announcement.message}\n\n`);
    else terminal.out(said(announcement));
  };

function said(announcement: Exclude<Announcement, { event: "warning" }>): string {
  switch (announcement.event) {
    case "ready": {
      const { greeting, inbox, seed } = announcement;
      return `${greeting}\n\nInbox, clock and faults: ${inbox}\nSeed ${seed}. Messages that are sent show up here too. Stop with Ctrl-C.\n\n`;
    }
    case "tls": {
      const { url, caFile } = announcement;
      return `Also at ${url}, for clients that trust ${caFile}:\n\n  NODE_EXTRA_CA_CERTS=${caFile} node app.js\n\n`;
    }
    case "sent":
      return `${announcement.channel} to ${announcement.to}: ${announcement.code}\n`;
    case "world": {
      const { file, project, names } = announcement;
      return `${file} is loaded into ${project}: ${names.join(", ") || "nothing"}.\n`;
    }
    case "note":
      return `${announcement.message}\n`;
  }
}
