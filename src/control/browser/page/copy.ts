import { announce, el, say } from "./elements.ts";

/** A row for a code: a click copies it, and a meter shows how much of its time is left. */
export function codeRow(kind: string, facts: readonly HTMLElement[], ...aside: readonly HTMLElement[]) {
  const code = el("button", {
    type: "button",
    class: "code",
    click: () => void copy(code.textContent ?? "", code),
  });
  const owner = el("bdi", { class: "to" });
  const meter = el("span", { class: "meter", "aria-hidden": "true" });
  return {
    element: el("li", { class: kind }, code, el("div", { class: "who" }, owner, ...facts), ...aside, meter),
    button: code,
    say: (text: string, whose: string): void => {
      say(code, text);
      say(owner, whose);
      code.setAttribute("aria-label", `Copy ${text}, the code for ${whose}`);
    },
    /** From none to all of its time. */
    left: (share: number): void =>
      meter.style.setProperty("--share", String(Math.min(1, Math.max(0, share)))),
  };
}

/** How long "Copied" stays. */
const SHOWN_MS = 1_600;

export async function copy(text: string, button: HTMLElement): Promise<void> {
  const copied = await written(text);
  announce(copied ? `Copied ${text}` : `${text} could not be copied: the browser does not allow it`);
  button.dataset.copied = copied ? "Copied" : "Not allowed";
  let since: number | undefined;
  const fade = (stamp: number) => {
    since ??= stamp;
    if (stamp - since < SHOWN_MS) requestAnimationFrame(fade);
    else delete button.dataset.copied;
  };
  requestAnimationFrame(fade);
}

async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return selectedAndCopied(text);
  }
}

/** Pages of a plain-HTTP server on another machine have no clipboard but this one. */
function selectedAndCopied(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
