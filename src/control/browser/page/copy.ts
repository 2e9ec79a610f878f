import { announce } from "./elements.ts";

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
