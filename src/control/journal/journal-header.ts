import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { isNode } from "../../document/node.ts";
import { parsedJson } from "../../expression/parse-payload.ts";
import { fakerVersion } from "../../mock/made-up.ts";
import { fits, isNumber, isText, maybe } from "./journal-line.ts";
import type { StandInSettings } from "./stand-in-settings.ts";

/** The first line of a journal. */
export interface Header extends StandInSettings {
  readonly understudy_journal: typeof FORMAT;
  /** Of the program that wrote it. */
  readonly version: string;
  /** Of the faker whose lists made-up people are taken from; absent from journals of programs that had none. */
  readonly faker?: string;
  readonly service: string;
}

const FORMAT = 1;

export const headerOf = (settings: StandInSettings, version: string, service: string): Header => ({
  understudy_journal: FORMAT,
  version,
  faker: fakerVersion(),
  service,
  ...settings,
});

/** What a person should know before the exchanges of a journal are repeated; undefined when there is nothing. */
export function otherFaker({ faker, version }: Header, file: string): string | undefined {
  const own = fakerVersion();
  if (faker === undefined || faker === own) return undefined;
  return `${file} was written with version ${faker} of @faker-js/faker, and this is ${own}: people and replies that were made up may come out otherwise, and the first reply that shows one then differs. Ids, tokens, codes and secrets do not depend on it. Version ${version} of Understudy, which wrote the journal, repeats all of it.`;
}

/** Reads a first line. Throws a DocumentError when this version cannot read such a journal. */
export function readHeader(text: string, file: string): Header {
  const value = parsedJson(text);
  if (!isNode(value) || value.understudy_journal === undefined) throw new DocumentError([noJournal(file)]);
  const { understudy_journal: format, version } = value;
  if (format !== FORMAT) throw new DocumentError([otherFormat(file, format, version)]);
  if (!isHeader(value)) throw new DocumentError([noJournal(file)]);
  return value;
}

const isSwitch = (value: unknown): boolean => typeof value === "boolean";

const isHeader = fits<Header>({
  understudy_journal: (format) => format === FORMAT,
  version: isText,
  faker: maybe(isText),
  service: isText,
  seed: (seed) => isText(seed) || isNumber(seed),
  clock: fits<StandInSettings["clock"]>({ frozen: isSwitch, value: isNumber }),
  policies: isNode,
  synthesize: isSwitch,
  descriptions: (all) => Array.isArray(all) && all.every((one) => isNode(one) && isText(one.file)),
  flags: isNode,
});

const ANOTHER = "Name another file. This one is left as it is.";

export const noJournal = (file: string): Diagnostic => ({
  code: "journal/not-a-journal",
  severity: "error",
  message: `${file} is not a journal: its first line is not the one that a journal begins with.`,
  place: { file, line: 1, column: 1 },
  fix: ANOTHER,
});

export const emptyFile = (file: string): Diagnostic => ({
  code: "journal/empty",
  severity: "error",
  message: `${file} is empty, so it is not a journal.`,
  fix: "Remove the file, or name another: a journal is begun where there is no file yet.",
});

const otherFormat = (file: string, format: unknown, version: unknown): Diagnostic => ({
  code: "journal/other-format",
  severity: "error",
  message: `${file} is a journal of format ${JSON.stringify(format)}, written by version ${version}. This version reads format ${FORMAT}.`,
  place: { file, line: 1, column: 1 },
  fix: "Use the version that wrote it, or name another file. This one is left as it is.",
});
