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
  const feed = feedOf(standIn, project, send);
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
  feed.changes();
  void beat();
  return () => {
    unwatch();
    stopping.abort();
  };
}

/** Tells one reader only what it was not told yet. */
function feedOf(standIn: ControlledStandIn, project: string | undefined, send: (text: string) => void) {
  const { mock } = standIn;
  let projects: ReadonlySet<string> | undefined;
  let shown = "";
  let newest = 0;

  const tell = (event: string, data: unknown): true => {
    send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    return true;
  };

  function tellProjects(): boolean {
    if (mock.projects.length === projects?.size) return false;
    projects = new Set(mock.projects);
    return tell("projects", mock.projects);
  }

  function tellExchanges(project: string): boolean {
    const all = mock.journal.entries(project);
    const fresh = all.filter(({ n }) => n > newest).slice(-EXCHANGES_SHOWN);
    const last = fresh.at(-1);
    if (!last) return false;
    newest = last.n;
    return tell("exchanges", fresh.map(exchangeView));
  }

  /** The passing of time alone is not a change. */
  function tellView(project: string): boolean {
    const view = worldView(standIn, project);
    const text = JSON.stringify({ ...view, clock: mock.world(project).clock.state });
    if (text === shown) return false;
    shown = text;
    return tell("view", view);
  }

  return {
    lacks: (other: string | undefined): boolean => other !== undefined && !projects?.has(other),
    begin: () => tell("server", serverView(standIn)),
    /** Whether there were any. */
    changes: (): boolean => {
      const told = [tellProjects()];
      // Looking at a project does not open its world.
      if (project !== undefined && mock.projects.includes(project)) {
        told.push(tellExchanges(project), tellView(project));
      }
      return told.includes(true);
    },
  };
}
