import { allHold, type Fit, UNKNOWN, unfit, type Where, YES } from "./fit.ts";
import { excludeEachOther, formatsOf, patternsOf } from "./formats.ts";
import { lengthsOf, numbersOf, overlap, type Range, reachesBeyond, spokenRange } from "./limits.ts";
import type { Shape } from "./shapes.ts";

export function compareNumbers(source: Shape, target: Shape, whole: boolean, where: Where): Fit {
  return compareRanges(numbersOf(source, whole), numbersOf(target, whole), "minimum", "", where);
}

export function compareTexts(source: Shape, target: Shape, where: Where): Fit {
  return allHold([
    compareRanges(lengthsOf(source), lengthsOf(target), "minLength", "characters", where),
    compareFormats(source, target, where),
    comparePatterns(source, target),
  ]);
}

export function compareRanges(from: Range, into: Range, keyword: string, unit: string, where: Where): Fit {
  const said = (range: Range) => [spokenRange(range), unit].filter((word) => word !== "").join(" ");
  if (!overlap(from, into)) {
    const is = where.oneOfSeveral ? "can be" : "is";
    return unfit("no", keyword, `${is} ${said(from)} where ${said(into)} is due`, where);
  }
  if (reachesBeyond(from, into)) {
    return unfit("maybe", keyword, `can be ${said(from)} where ${said(into)} is due`, where);
  }
  const contained = from.least >= into.least && from.most <= into.most;
  return contained ? YES : UNKNOWN;
}

function compareFormats(source: Shape, target: Shape, where: Where): Fit {
  const [from, into] = [formatsOf(source), formatsOf(target)];
  for (const one of from) {
    const other = into.find((format) => excludeEachOther(one, format));
    // Formats are promises that not every server holds anybody to.
    if (other !== undefined) return unfit("maybe", "format", `is of the format ${one}, not ${other}`, where);
  }
  return into.every((format) => from.includes(format)) ? YES : UNKNOWN;
}

/** What one pattern lets through of another, nobody can tell. */
function comparePatterns(source: Shape, target: Shape): Fit {
  const patterns = patternsOf(source);
  return patternsOf(target).every((pattern) => patterns.includes(pattern)) ? YES : UNKNOWN;
}
