import type { ExchangeView, ServerView, View } from "../view-model.ts";
import { controlOf } from "./action.ts";
import { authenticatorsPart } from "./authenticators-part.ts";
import { clockPart } from "./clock-part.ts";
import { mark, offer, say } from "./elements.ts";
import { faultsPart } from "./faults-part.ts";
import { inboxPart } from "./inbox-part.ts";
import { journalPart } from "./journal-part.ts";
import type { Part } from "./part.ts";
import { settingsPart } from "./settings-part.ts";
import { snapshotsPart } from "./snapshots-part.ts";
import { tabs } from "./tabs.ts";
import { worldPart } from "./world-part.ts";

/** Never missing, because the page is served whole. */
function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${id}.`);
}

const link = byId("link", HTMLParagraphElement);
const picker = byId("project", HTMLSelectElement);
const main = byId("parts", HTMLElement);

/** `#project=…&part=…`: a reload, a bookmark and another window show the same. */
const place = new URLSearchParams(location.hash.slice(1));
const project = (): string => place.get("project") ?? "";

const control = controlOf(project);
const clock = clockPart(control);
const TABS = [
  { id: "inbox", label: "Inbox", parts: [inboxPart(control), authenticatorsPart()] },
  { id: "world", label: "World", parts: [worldPart()] },
  { id: "journal", label: "Journal", parts: [journalPart()] },
  { id: "faults", label: "Faults", parts: [faultsPart(control)] },
  { id: "settings", label: "Settings", parts: [settingsPart(control), snapshotsPart(control)] },
];
const parts: readonly Part[] = [clock, ...TABS.flatMap((tab) => tab.parts)];

byId("clock", HTMLElement).append(clock.element);
const open = tabs(byId("tabs", HTMLElement), main, TABS, (id) => {
  place.set("part", id);
  remember();
  open(id);
});

const LINKS = { live: "Live", lost: "Connection lost, trying again …" } as const;

/** The clock of the newest view, and when that came, in the time of the page's animation frames. */
let seen: { readonly clock: View["clock"]; readonly came: number } | undefined;
let ticked = 0;
let stop = (): void => {};

/** Listens to one project until told to stop. A browser reconnects by itself, and then everything is told again. */
function listen(id: string): () => void {
  const source = new EventSource(id === "" ? "events" : `events?project=${encodeURIComponent(id)}`);
  const on = <Data>(name: string, heard: (data: Data, came: number) => void) =>
    source.addEventListener(name, (event: MessageEvent<string>) => {
      const data: Data = JSON.parse(event.data);
      heard(data, event.timeStamp);
    });
  source.addEventListener("open", () => {
    forget();
    showLink("live");
  });
  source.addEventListener("error", () => showLink("lost"));
  on<ServerView>("server", (server) => {
    for (const part of parts) part.server?.(server);
    say(byId("about", HTMLElement), `Understudy ${server.version} · seed ${server.seed}`);
  });
  on("projects", showProjects);
  on<View>("view", (view, came) => {
    seen = { clock: view.clock, came };
    for (const part of parts) part.show?.(view);
    tick(Math.max(came, ticked));
  });
  on<readonly ExchangeView[]>("exchanges", (exchanges) => {
    for (const part of parts) part.exchanges?.(exchanges);
  });
  return () => source.close();
}

function showLink(state: keyof typeof LINKS): void {
  mark(link, "state", state);
  say(link, LINKS[state]);
}

function showProjects(projects: readonly string[]): void {
  const chosen = project() || projects[0];
  const known = chosen && !projects.includes(chosen) ? [...projects, chosen] : projects;
  offer(picker, known.length === 0 ? [["", "none yet"]] : known.map((id) => [id, id]));
  picker.value = chosen ?? "";
  if (chosen && chosen !== project()) look(chosen);
}

function remember(): void {
  history.replaceState(null, "", `#${place}`);
}

/** Until the server has told of the project. */
function forget(): void {
  for (const part of parts) part.show?.(undefined);
  seen = undefined;
}

function look(id: string): void {
  stop();
  place.set("project", id);
  remember();
  forget();
  stop = listen(id);
}

/** Between two views the clock of the world advances with the page's own time. */
function tick(stamp: number): void {
  ticked = stamp;
  if (!seen) return;
  const { clock, came } = seen;
  const now = clock.frozen ? clock.now : clock.now + Math.max(0, stamp - came);
  for (const part of parts) part.tick?.(now);
}

/** Time is shown in seconds, so a few updates a second are enough. */
const TICK_MS = 200;

function frame(now: number): void {
  if (now - ticked >= TICK_MS) tick(now);
  requestAnimationFrame(frame);
}

picker.addEventListener("change", () => look(picker.value));
byId("skip", HTMLAnchorElement).addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener("hashchange", () => {
  const next = new URLSearchParams(location.hash.slice(1));
  const [id, part] = [next.get("project"), next.get("part")];
  if (part) place.set("part", part);
  open(part ?? "inbox");
  if (id && id !== project()) look(id);
});

open(place.get("part") ?? "inbox");
stop = listen(project());
requestAnimationFrame(frame);
