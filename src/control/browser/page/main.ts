import { authenticatorsPart } from "./authenticators-part.ts";
import { clockPart } from "./clock-part.ts";
import { controlOf } from "./control-client.ts";
import { mark, offer, say } from "./elements.ts";
import { faultsPart } from "./faults-part.ts";
import { inboxPart } from "./inbox-part.ts";
import { journalPart } from "./journal-part.ts";
import type { Part } from "./part.ts";
import { listen, type ServerEvents } from "./server-events.ts";
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

/** The clock of the world between two views: it advances with the page's own time. */
class WorldClock {
  #now = 0;
  #since = 0;
  #frozen = true;

  /** `stamp` is when the view came, in the time of the page's animation frames. */
  set({ now, frozen }: { readonly now: number; readonly frozen: boolean }, stamp: number): void {
    this.#now = now;
    this.#frozen = frozen;
    this.#since = stamp;
  }

  at(stamp: number): number {
    return this.#frozen ? this.#now : this.#now + Math.max(0, stamp - this.#since);
  }
}

const link = byId("link", HTMLParagraphElement);
const picker = byId("project", HTMLSelectElement);
const main = byId("parts", HTMLElement);

/** `#project=…&part=…`: a reload, a bookmark and another window show the same. */
const place = new URLSearchParams(location.hash.slice(1));
const project = (): string => place.get("project") ?? "";

const control = controlOf(project);
const clock = clockPart(control);
const [inbox, apps, world, journal, faults] = [
  inboxPart(control),
  authenticatorsPart(),
  worldPart(),
  journalPart(),
  faultsPart(control),
];
const [settings, snapshots] = [settingsPart(control), snapshotsPart(control)];
const parts: readonly Part[] = [clock, inbox, apps, world, journal, faults, settings, snapshots];

byId("clock", HTMLElement).append(clock.element);
const open = tabs(
  byId("tabs", HTMLElement),
  main,
  [
    { id: "inbox", label: "Inbox", parts: [inbox.element, apps.element] },
    { id: "world", label: "World", parts: [world.element] },
    { id: "journal", label: "Journal", parts: [journal.element] },
    { id: "faults", label: "Faults", parts: [faults.element] },
    { id: "settings", label: "Settings", parts: [settings.element, snapshots.element] },
  ],
  (id) => {
    place.set("part", id);
    remember();
    open(id);
  },
);

const LINKS = { live: "Live", lost: "Connection lost, trying again …" } as const;

const time = new WorldClock();
let looking = false;
let stamp = 0;
let stop = (): void => {};

const events: ServerEvents = {
  server: (server) => {
    for (const part of parts) part.server?.(server);
    say(byId("about", HTMLElement), `Understudy ${server.version} · seed ${server.seed}`);
  },
  projects: (projects) => {
    const [first] = projects;
    const chosen = project() || first;
    const known = chosen && !projects.includes(chosen) ? [...projects, chosen] : projects;
    offer(picker, known.length === 0 ? [["", "none yet"]] : known.map((id) => [id, id]));
    picker.value = chosen ?? "";
    if (chosen && chosen !== project()) look(chosen);
  },
  view: (view, came) => {
    looking = true;
    time.set(view.clock, came);
    for (const part of parts) part.show?.(view);
    tick(Math.max(came, stamp));
  },
  exchanges: (exchanges) => {
    for (const part of parts) part.exchanges?.(exchanges);
  },
  link: (state) => {
    if (state === "begins") {
      for (const part of parts) part.show?.(undefined);
      looking = false;
      return;
    }
    mark(link, "state", state);
    say(link, LINKS[state]);
  },
};

function remember(): void {
  history.replaceState(null, "", `#${place}`);
}

function look(id: string): void {
  stop();
  place.set("project", id);
  remember();
  for (const part of parts) part.show?.(undefined);
  looking = false;
  stop = listen(id, events);
}

function tick(now: number): void {
  stamp = now;
  if (looking) for (const part of parts) part.tick?.(time.at(now));
}

/** Time is shown in seconds, so a few updates a second are enough. */
const TICK_MS = 200;

function frame(now: number): void {
  if (now - stamp >= TICK_MS) tick(now);
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
stop = listen(project(), events);
requestAnimationFrame(frame);
