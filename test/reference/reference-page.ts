import type { Generated } from "../generated-files.ts";
import { DSL_HEAD, DSL_SECTIONS } from "./dsl-page.ts";
import { KIT_HEAD, KIT_SECTIONS } from "./kit-page.ts";
import { type Member, TypeReader } from "./type-reader.ts";

/** A table of a page: the members of types, or functions, with what their comments say. */
export interface Section {
  readonly title: string;
  readonly says?: string;
  readonly types?: readonly (readonly [file: string, type: string])[];
  readonly functions?: readonly [file: string, names: readonly string[]];
}

interface Page {
  readonly file: string;
  readonly head: string;
  readonly sections: readonly Section[];
}

const PAGES: readonly Page[] = [
  { file: "docs/dsl.md", head: DSL_HEAD, sections: DSL_SECTIONS },
  { file: "docs/kit.md", head: KIT_HEAD, sections: KIT_SECTIONS },
];

/** The pages that are made from the comments of types. */
export const REFERENCE_PAGES: readonly Generated[] = PAGES.map((page) => ({
  file: page.file,
  make: async () => pageOf(page),
}));

function pageOf({ head, sections }: Page): string {
  const files = sections.flatMap(({ types = [], functions }) => [
    ...types.map(([file]) => file),
    ...(functions ? [functions[0]] : []),
  ]);
  const reader = new TypeReader([...new Set(files)]);
  return [head, ...sections.map((section) => sectionText(section, reader))].join("\n");
}

function sectionText({ title, says, types = [], functions }: Section, reader: TypeReader): string {
  const comments = types.map(([file, type]) => reader.comment(file, type)).filter((text) => text !== "");
  const members = types.flatMap(([file, type]) => reader.members(file, type));
  const functionMembers = functions?.[1].map((name) => ({ name, says: reader.comment(functions[0], name) }));
  const rows = [...members, ...(functionMembers ?? [])].map(row);
  const intro = [...(says === undefined ? [] : [says]), ...comments].map((text) => `${text}\n\n`).join("");
  return `## ${title}\n\n${intro}| | |\n|---|---|\n${rows.join("\n")}\n`;
}

/** What is the API's own is said in the API's own words, and not here. */
const AS_IN_THE_API = "As in the API.";

const row = ({ name, says }: Member): string =>
  `| \`${name}\` | ${says === "" ? AS_IN_THE_API : says.replaceAll("|", "\\|")} |`;
