import type { HttpReply, HttpRequest } from "../../ports/http.ts";
import type { Desk } from "../desk.ts";
import { eventsReply } from "./events.ts";
import { pageFile } from "./page-files.ts";

const BELOW = "/_understudy/";

/** What no description has, because it is for a browser: the inbox page, its files, and what keeps it up to date. */
export function browserPart(
  desk: Desk,
  { method }: Pick<HttpRequest, "method">,
  url: { readonly pathname: string; readonly query: URLSearchParams },
): HttpReply | undefined {
  if (method !== "GET") return undefined;
  const { pathname, query } = url;
  // The files of the page are beside it only when its address ends in a slash.
  if (`${pathname}/` === BELOW) return { status: 308, headers: { location: BELOW }, body: "" };
  const name = pathname.slice(BELOW.length);
  if (name === "events") return eventsReply(desk, query.get("project") ?? undefined);
  return name === "" || PAGE_FILE.test(name) ? pageFile(name) : undefined;
}

const PAGE_FILE = /^[\w-]+\.(html|css|js|svg)$/;
