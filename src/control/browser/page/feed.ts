import type { ExchangeView, ServerView, View } from "../view-model.ts";

/** What the server tells, by the name of its event. */
export interface News {
  server(server: ServerView): void;
  projects(projects: readonly string[]): void;
  /** `stamp` is when it came, in the time of the page's animation frames. */
  view(view: View, stamp: number): void;
  exchanges(exchanges: readonly ExchangeView[]): void;
  link(state: "live" | "lost" | "begins"): void;
}

/** Listens to one project until told to stop. A browser connects again by itself, and then all is told anew. */
export function listen(project: string, news: News): () => void {
  const query = project === "" ? "" : `?project=${encodeURIComponent(project)}`;
  const source = new EventSource(`events${query}`);
  const on = (name: string, take: (data: never, stamp: number) => void) =>
    source.addEventListener(name, (event: MessageEvent<string>) => {
      take(JSON.parse(event.data) as never, event.timeStamp);
    });
  source.addEventListener("open", () => {
    news.link("begins");
    news.link("live");
  });
  source.addEventListener("error", () => news.link("lost"));
  on("server", news.server);
  on("projects", news.projects);
  on("view", news.view);
  on("exchanges", news.exchanges);
  return () => source.close();
}
