import { formatPointer } from "../document/pointer.ts";
import { inShapes } from "./at.ts";
import { breachesOf, shapeBreaches } from "./breaches.ts";
import { allHold, allOf, bestOf, type Fit, UNKNOWN, unfit, type Where, YES } from "./fit.ts";
import { excludeEachOther, formatsOf, patternsOf } from "./formats.ts";
import { countsOf, lengthsOf, numbersOf, overlap, type Range, reachesBeyond, spokenRange } from "./limits.ts";
import { propertyNames } from "./parts.ts";
import { isSame, type Schema } from "./schema.ts";
import { requiredToSend, type Shape, shapesOf } from "./shapes.ts";
import { hasNoType, type TypeName, typesOf, valuesOf, wrongType } from "./types.ts";
import { asValue, type FitOptions } from "./value.ts";

/** Objects in objects; a schema that goes deeper than this most likely refers to itself. */
const DEEPEST = 5;

/** Whether what fits the one schema fits the other, as far as their words go. Schemas that refer to themselves end. */
export const feeds = (from: Schema, into: Schema, options: FitOptions = {}): Fit =>
  compare(from, into, { ...options, path: [], oneOfSeveral: false });

function compare(from: Schema, into: Schema, where: Where): Fit {
  if (isSame(from, into)) return YES;
  if (where.path.length > DEEPEST) return UNKNOWN;
  const [sources, targets] = [shapesOf(from), shapesOf(into)];
  // A schema that nothing fits is a mistake of its author, and says nothing of this call.
  if (sources.length === 0 || targets.length === 0) return UNKNOWN;
  const inside = { ...where, oneOfSeveral: where.oneOfSeveral || sources.length > 1 };
  return allOf(sources.map((source) => compareShape(source, targets, into, inside)));
}

function compareShape(source: Shape, targets: readonly Shape[], into: Schema, where: Where): Fit {
  const values = valuesOf(source);
  if (values !== undefined) return compareValues(values, into, where);
  const types = typesOf(source);
  const byType = [...types].map((type) => {
    return bestOf(targets.map((target) => compareType(source, type, target, where)));
  });
  const fit = allOf(byType);
  // What names no type says nothing by letting all of them through.
  return hasNoType(types) && fit.fits === "maybe" ? UNKNOWN : fit;
}

function compareValues(values: readonly unknown[], into: Schema, { path, ...options }: Where): Fit {
  const breaches = values.map((value) =>
    breachesOf(asValue(value), into, options).filter(({ certainty }) => certainty !== "hint"),
  );
  const refused = values.filter((_, index) => breaches[index]?.length !== 0);
  if (refused.length === 0) return YES;
  const message = `can be ${refused.map((value) => JSON.stringify(value)).join(", ")}, which is not accepted`;
  const reasons = [{ pointer: formatPointer(path), keyword: "enum", message }];
  const isCertain = breaches.every((all) => all.some(({ certainty }) => certainty === "certain"));
  return { fits: isCertain ? "no" : "maybe", reasons };
}

function compareType(source: Shape, type: TypeName, target: Shape, where: Where): Fit {
  const types = typesOf(target);
  const read = readAs(type, types, where);
  if (read === undefined) {
    const several = where.oneOfSeveral || (typesOf(source).size > 1 && !hasNoType(typesOf(source)));
    return unfit("no", "type", wrongType(type, types, several ? "can be" : "is"), where);
  }
  if (read !== type) return UNKNOWN;
  const values = valuesOf(target)?.filter((value) => shapeBreaches(asValue(value), source, {}).length === 0);
  if (values?.length === 0) {
    const message = `can be none of ${(valuesOf(target) ?? []).map((value) => JSON.stringify(value)).join(", ")}`;
    return unfit("no", "enum", message, where);
  }
  const fit = BY_TYPE[type]?.(source, target, where) ?? YES;
  return values === undefined || fit.fits === "no" ? fit : { ...fit, fits: "maybe" };
}

/** The type that the other side takes it for; undefined when that takes nothing of this type. */
function readAs(type: TypeName, types: ReadonlySet<TypeName>, { asText }: Where): TypeName | undefined {
  if (types.has(type)) return type;
  if (!asText) return undefined;
  if (type === "string") return [...types].find((one) => one !== "object" && one !== "null");
  if (type === "null" || types.has("array")) return type === "null" ? [...types][0] : "array";
  // A list of scalars is one more text.
  if (type === "array") return types.has("string") ? "string" : undefined;
  const isScalar = type === "integer" || type === "number" || type === "boolean";
  return isScalar && types.has("string") ? "string" : undefined;
}

type CompareType = (source: Shape, target: Shape, where: Where) => Fit;

const BY_TYPE: Partial<Readonly<Record<TypeName, CompareType>>> = {
  integer: (source, target, where) => compareNumbers(source, target, true, where),
  number: (source, target, where) => compareNumbers(source, target, false, where),
  string: compareTexts,
  array: compareItems,
  object: compareObjects,
};

function compareItems(source: Shape, target: Shape, where: Where): Fit {
  const counts = compareRanges(countsOf(source), countsOf(target), "minItems", "items", where);
  const [from, into] = [inShapes([source], "0"), inShapes([target], "0")];
  if (from.kind !== "declared" || into.kind !== "declared") return counts.fits === "yes" ? UNKNOWN : counts;
  const items = compare(from.schema, into.schema, { ...where, path: [...where.path, "0"] });
  // An empty list fits all the same.
  const { least } = countsOf(source);
  return allHold([counts, items.fits === "no" && !(least > 0) ? { ...items, fits: "maybe" } : items]);
}

function compareObjects(source: Shape, target: Shape, where: Where): Fit {
  const required = new Set(requiredToSend(target, where));
  const names = new Set([...required, ...propertyNames(target), ...propertyNames(source)]);
  return allHold([...names].map((name) => compareProperty(source, target, name, required.has(name), where)));
}

function compareProperty(source: Shape, target: Shape, name: string, required: boolean, where: Where): Fit {
  const [from, into] = [inShapes([source], name), inShapes([target], name)];
  const inside = { ...where, path: [...where.path, name] };
  if (into.kind === "impossible") {
    if (from.kind !== "declared") return YES;
    return unfit(from.always ? "no" : "maybe", "additionalProperties", "is not accepted", inside);
  }
  if (from.kind === "impossible" || from.kind === "undeclared") {
    if (!required) return YES;
    const fits = from.kind === "impossible" ? "no" : "maybe";
    return unfit(fits, "required", "is required and never there", inside);
  }
  if (from.kind === "open") return UNKNOWN;
  if (required && !from.always) return unfit("maybe", "required", "is required and may be absent", inside);
  if (into.kind !== "declared") return YES;
  const fit = compare(from.schema, into.schema, inside);
  return fit.fits === "no" && !from.always ? { ...fit, fits: "maybe" } : fit;
}

function compareNumbers(source: Shape, target: Shape, whole: boolean, where: Where): Fit {
  return compareRanges(numbersOf(source, whole), numbersOf(target, whole), "minimum", "", where);
}

function compareTexts(source: Shape, target: Shape, where: Where): Fit {
  return allHold([
    compareRanges(lengthsOf(source), lengthsOf(target), "minLength", "characters", where),
    compareFormats(source, target, where),
    comparePatterns(source, target),
  ]);
}

function compareRanges(from: Range, into: Range, keyword: string, unit: string, where: Where): Fit {
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
