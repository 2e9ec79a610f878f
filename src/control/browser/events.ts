import { systemClock } from "../../ports/clock.ts";
import type { HttpReply } from "../../ports/http.ts";
import type { ControlledStandIn } from "../controlled-stand-in.ts";
import { exchangeView, serverView, worldView } from "./view.ts";

/** A page is told of changes no more often than this. */
const PAUSE_MS = 100;

/** A proxy may close a silent connection. Also how soon a page hears of a change without an exchange. */
const HEARTBEAT_MS = 15_000;

const EXCHANGES_SHOWN = 100;

/** All that happens in a project, as server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export const eventsReply = (
  standIn: ControlledStandIn,
  project: string | undefined,
  /** Shows the time that the stand-in's `sleep` takes. */
  clock = systemClock,
): HttpReply => ({
  status: 200,
  headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
  body: "",
  follow: (send) => follow(standIn, project, clock, send),
});

function follow(
  standIn: ControlledStandIn,
  project: string | undefined,
  clock: typeof systemClock,
  send: (text: string) => void,
): () => void {
  const { mock, sleep } = standIn;
  const feed = new Feed(standIn, project, send);
  const stopping = new AbortController();
  let due = false;
  const soon = async () => {
    if (due) return;
    due = true;
    await sleep(PAUSE_MS, stopping.signal);
    due = false;
    if (!stopping.signal.aborted) feed.changes();
  };
  const beat = async () => {
    let since = clock.now();
    while (!stopping.signal.aborted) {
      await sleep(HEARTBEAT_MS, stopping.signal);
      // When the server ends, sleep no longer waits, and this would loop for ever.
      if (stopping.signal.aborted || clock.now() - since < HEARTBEAT_MS / 2) return;
      since = clock.now();
      if (!feed.changes()) send(": still here\n\n");
    }
  };
  const unwatch = mock.journal.watch((entry) => {
    if (entry.project === project || feed.lacks(entry.project)) void soon();
  });
  feed.begin();
  void beat();
  return () => {
    unwatch();
    stopping.abort();
  };
}

/** What one reader was told, so that it is told only what is new. */
class Feed {
  readonly #standIn: ControlledStandIn;
  readonly #project: string | undefined;
  readonly #send: (text: string) => void;
  #projects: ReadonlySet<string> | undefined;
  #view = "";
  #exchange = 0;

  constructor(standIn: ControlledStandIn, project: string | undefined, send: (text: string) => void) {
    this.#standIn = standIn;
    this.#project = project;
    this.#send = send;
  }

  lacks(project: string | undefined): boolean {
    return project !== undefined && !this.#projects?.has(project);
  }

  begin(): void {
    this.#tell("server", serverView(this.#standIn));
    this.changes();
  }

  /** Whether there were any. */
  changes(): boolean {
    const told = [this.#tellProjects(), this.#tellExchanges(), this.#tellView()];
    return told.includes(true);
  }

  #tellProjects(): boolean {
    const { projects } = this.#standIn.mock;
    if (projects.length === this.#projects?.size) return false;
    this.#projects = new Set(projects);
    return this.#tell("projects", projects);
  }

  #tellExchanges(): boolean {
    if (!this.#known) return false;
    const all = this.#standIn.mock.journal.entries(this.#project ?? "");
    const fresh = all.filter(({ n }) => n > this.#exchange).slice(-EXCHANGES_SHOWN);
    const last = fresh.at(-1);
    if (!last) return false;
    this.#exchange = last.n;
    return this.#tell("exchanges", fresh.map(exchangeView));
  }

  /** The passing of time alone is not a change. */
  #tellView(): boolean {
    if (!this.#known) return false;
    const project = this.#project ?? "";
    const view = worldView(this.#standIn, project);
    const text = JSON.stringify({ ...view, clock: this.#standIn.mock.world(project).clock.state });
    if (text === this.#view) return false;
    this.#view = text;
    return this.#tell("view", view);
  }

  /** Looking at a project does not open its world. */
  get #known(): boolean {
    return this.#project !== undefined && this.#standIn.mock.projects.includes(this.#project);
  }

  #tell(event: string, data: unknown): true {
    this.#send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    return true;
  }
}
