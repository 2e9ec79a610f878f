import { Ajv2020, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type Parts, wordsOn } from "./parts.ts";

/** A validator that knows the formats. Not strict: OpenAPI keeps keywords of its own beside those of JSON Schema. */
export function ajvWith(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false, ...options });
  addFormats.default(ajv);
  return ajv;
}

const ajv = ajvWith();
const compiled = new Map<string, ValidateFunction>();

/** Formats that are not known let everything through. */
export function hasFormat(text: string, format: string): boolean {
  const validate = compiled.get(format) ?? ajv.compile({ format });
  compiled.set(format, validate);
  return validate(text) === true;
}

const textsOn = (shape: Parts, keyword: string): readonly string[] =>
  wordsOn(shape, keyword).filter((word) => typeof word === "string");

export const formatsOf = (shape: Parts): readonly string[] => textsOn(shape, "format");

export const patternsOf = (shape: Parts): readonly string[] => textsOn(shape, "pattern");

/** Undefined where the pattern is none. */
export function hasPattern(text: string, pattern: string): boolean | undefined {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return undefined;
  }
}

/** No text has two of them. Others overlap: an address is a host name, and a uuid may be one. */
const APART: ReadonlySet<string> = new Set(["date", "time", "date-time", "email", "uuid", "ipv4", "ipv6"]);

export const excludeEachOther = (one: string, other: string): boolean =>
  one !== other && APART.has(one) && APART.has(other);
