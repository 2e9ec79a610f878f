import { announce, el, say } from "./elements.ts";

/** A group of buttons, and the place where it says why one of them did not work. */
export class Actions {
  readonly refusal = el("p", { class: "refusal", role: "alert" });

  /** Does it, and says when it could not be done. `done` is read aloud. */
  async run(work: () => Promise<unknown>, done: string): Promise<boolean> {
    say(this.refusal, "");
    try {
      await work();
      announce(done);
      return true;
    } catch (error) {
      say(this.refusal, error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  button(label: string, work: () => Promise<unknown>, done: string, kind = "plain"): HTMLButtonElement {
    return el("button", { type: "button", class: kind, click: () => void this.run(work, done) }, label);
  }

  /** Fields that act when they are submitted. The browser itself never sends them anywhere. */
  form(work: () => Promise<unknown>, done: () => string, ...children: (Node | string)[]): HTMLFormElement {
    const submit = (event: Event) => {
      event.preventDefault();
      void this.run(work, done());
    };
    return el("form", { submit }, ...children);
  }
}
