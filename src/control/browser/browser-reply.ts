import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { HttpReply, HttpRequest } from "../../ports/http.ts";
import type { ControlledStandIn } from "../controlled-stand-in.ts";
import { eventsReply } from "./events.ts";

const BELOW = "/_understudy/";

/** What is for a browser, and in no description: the inbox page, its files, and the events that keep it up to date. */
export function browserReply(
  standIn: ControlledStandIn,
  { method }: Pick<HttpRequest, "method">,
  url: { readonly pathname: string; readonly query: URLSearchParams },
): HttpReply | undefined {
  if (method !== "GET") return undefined;
  const { pathname, query } = url;
  // Relative addresses of the page's files need the slash at the end.
  if (`${pathname}/` === BELOW) return { status: 308, headers: { location: BELOW }, body: "" };
  const name = pathname.slice(BELOW.length);
  if (name === "events") return eventsReply(standIn, query.get("project") ?? undefined);
  return name === "" || PAGE_FILE.test(name) ? pageFile(name) : undefined;
}

const PAGE_FILE = /^[\w-]+\.(html|css|js|svg)$/;

/** Only its own files, and calls to its own server: no name or message from outside can run as a script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Where the build puts the page: beside this file, or in `dist` when this file runs from source. */
const FOLDERS = ["./page/", "../../../dist/src/control/browser/page/"].map(
  (folder) => new URL(folder, import.meta.url),
);

const START = "main.js";

const plain = (status: number, body: string): HttpReply => ({
  status,
  headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" },
  body,
});

const NOT_BUILT = plain(503, "The inbox page was not built yet. Build it with: npm run build\n");
const NO_SUCH_FILE = plain(404, "The inbox page has no such file.\n");

/** A file of the page by its name; the empty name is the page itself. */
export const pageFile = pageIn(FOLDERS);

/** The page in the first of these folders that has it. */
export function pageIn(folders: readonly URL[]): (name: string) => HttpReply {
  let read: ReadonlyMap<string, HttpReply> | undefined;
  return (name) => {
    const folder = folders.find((place) => existsSync(new URL(START, place)));
    if (!folder) return NOT_BUILT;
    read ??= readAll(folder);
    return read.get(name === "" ? "index.html" : name) ?? NO_SUCH_FILE;
  };
}

/** Read once and found by name, so that no path from outside ever reaches the disk. */
function readAll(folder: URL): ReadonlyMap<string, HttpReply> {
  const files = readdirSync(folder).filter((name) => TYPES[extname(name)] !== undefined);
  return new Map(
    files.map((name) => [
      name,
      {
        status: 200,
        headers: { ...HEADERS, "content-type": TYPES[extname(name)] ?? "" },
        body: readFileSync(new URL(name, folder), "utf8"),
      },
    ]),
  );
}
