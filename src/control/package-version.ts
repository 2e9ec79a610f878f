import { readFileSync } from "node:fs";

/** The built program is one folder deeper in the package than the source. */
const PLACES = ["../../package.json", "../../../package.json"];

/** Which version of Understudy this is. */
export function packageVersion(): string {
  for (const place of PLACES) {
    try {
      return JSON.parse(readFileSync(new URL(place, import.meta.url), "utf8")).version;
    } catch {}
  }
  return "unknown";
}
