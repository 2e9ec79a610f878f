import type { Document } from "@xmldom/xmldom";
import { xmlLibrary } from "./libraries.ts";
import type { Evaluated } from "./parsed.ts";

/** In characters. */
const LONGEST = 10_000_000;
/** In elements inside each other: the time to read them grows with its square. */
const DEEPEST = 500;

/** Reads XML strictly. Entities of the document's own are not read, so that no text grows when it is read. */
export function parseXml(text: string): Evaluated<Document> {
  if (text.length > LONGEST) return { reason: `The XML has more than ${LONGEST} characters.` };
  if (depthOf(text) > DEEPEST) return { reason: `The XML has more than ${DEEPEST} levels.` };
  const { DOMParser, ParseError } = xmlLibrary();
  const onError = (_: string, message: string): never => {
    throw new ParseError(message);
  };
  try {
    return { value: new DOMParser({ onError }).parseFromString(text, "text/xml") };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { reason: `This is not XML: ${reasonOf(error)}.` };
  }
}

/** By the tags alone, which is enough to find nesting that only a machine writes. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of text.matchAll(/<\/|\/>|<[^!?]/g)) {
    depth += tag === "</" || tag === "/>" ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The library wraps what its own report of an error throws. */
function reasonOf({ message }: Error): string {
  const [, reported = message] = /^Reporting \w+ "(.*)" caused /s.exec(message) ?? [];
  return reported.replace(/^.*?\b\w+Error: /s, "");
}
