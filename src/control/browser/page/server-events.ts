import type { ExchangeView, ServerView, View } from "../view-model.ts";

/** What to do with what the server tells, by the name of its event. */
export interface ServerEvents {
  server(server: ServerView): void;
  projects(projects: readonly string[]): void;
  /** `stamp` is when it came, in the time of the page's animation frames. */
  view(view: View, stamp: number): void;
  exchanges(exchanges: readonly ExchangeView[]): void;
  link(state: "live" | "lost" | "begins"): void;
}

/** Listens to one project until told to stop. A browser reconnects by itself, and then everything is told again. */
export function listen(project: string, take: ServerEvents): () => void {
  const query = project === "" ? "" : `?project=${encodeURIComponent(project)}`;
  const source = new EventSource(`events${query}`);
  const on = <Data>(name: string, heard: (data: Data, stamp: number) => void) =>
    source.addEventListener(name, (event: MessageEvent<string>) => {
      const data: Data = JSON.parse(event.data);
      heard(data, event.timeStamp);
    });
  source.addEventListener("open", () => {
    take.link("begins");
    take.link("live");
  });
  source.addEventListener("error", () => take.link("lost"));
  on("server", take.server);
  on("projects", take.projects);
  on("view", take.view);
  on("exchanges", take.exchanges);
  return () => source.close();
}
