import { say } from "./elements.ts";

/** Read aloud by a screen reader when it is done with what it reads. */
export function announce(text: string): void {
  const region = document.getElementById("announcements");
  if (!region) return;
  // The same words twice are only heard twice if they differ.
  say(region, region.textContent === text ? `${text}\u00a0` : text);
}
