import { announce, type Child, el, say } from "./elements.ts";

/** Calls the control API about the project that is looked at. */
export type Control = (
  method: "GET" | "POST" | "PATCH" | "PUT",
  path: string,
  body?: unknown,
) => Promise<unknown>;

export const controlOf =
  (project: () => string): Control =>
  async (method, path, body) => {
    if (project() === "") throw new Error("There is no project yet: send a first request, then try again.");
    const response = await fetch(`projects/${encodeURIComponent(project())}${path}`, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    }).catch(() => {
      throw new Error("The server does not answer. Start it again; this page will find it.");
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new Error(messageOf(answer) ?? `The server answered ${response.status}.`);
    return answer;
  };

/** Why the control API did not do it, and how to mend that. */
function messageOf(answer: unknown): string | undefined {
  const { error } = (answer ?? {}) as { readonly error?: { message?: unknown; fix?: unknown } };
  if (typeof error?.message !== "string") return undefined;
  return typeof error.fix === "string" ? `${error.message} ${error.fix}` : error.message;
}

/** What is read aloud when something is done. */
type Done = string | (() => string);

/** A group of buttons, and the place where it says why one of them did not work. */
export class Actions {
  readonly refusal = el("p", { class: "refusal", role: "alert" });

  async run(work: () => Promise<unknown>, done: Done): Promise<void> {
    const words = typeof done === "string" ? done : done();
    say(this.refusal, "");
    try {
      await work();
      announce(words);
    } catch (error) {
      say(this.refusal, error instanceof Error ? error.message : String(error));
    }
  }

  button(label: string, work: () => Promise<unknown>, done: Done, kind = "plain"): HTMLButtonElement {
    return el("button", { type: "button", class: kind, click: () => void this.run(work, done) }, label);
  }

  /** Fields that act when they are submitted. The browser itself never sends them anywhere. */
  form(work: () => Promise<unknown>, done: Done, ...children: readonly Child[]): HTMLFormElement {
    const submit = (event: Event) => {
      event.preventDefault();
      void this.run(work, done);
    };
    return el("form", { submit }, ...children);
  }
}
