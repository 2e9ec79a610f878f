import { formatPointer } from "../../document/pointer.ts";
import { parsedCriteria } from "../../workflow/expressions-read.ts";
import type { Step } from "../../workflow/tree.ts";
import { placesWeighed } from "./reply-path.ts";

/** The places of the body that criteria look at (`*`: nobody can tell which), those of actions too: they may lead on to what is owed. */
export function weighedPaths({ criteria, onSuccess }: Step): readonly string[] {
  const weighed = parsedCriteria([...criteria, ...onSuccess.flatMap((action) => action.criteria)]);
  return weighed.flatMap(placesWeighed).map(({ path, exact }) => (exact ? formatPointer(path) : "*"));
}
