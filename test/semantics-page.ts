import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

const FOLDER = "test/conformance/semantics";

interface Rule {
  readonly name: string;
  readonly section: string;
  readonly reading?: string;
  readonly against?: string;
}

const HEAD = `# What the runner does, rule by rule

Written by \`npm run generate\` from [the semantics table](../${FOLDER}/README.md): every line below is a case that
\`npm test\` runs, a tiny document with its exchanges and what comes of it. Each links to the section of
the specification that says so. Where the specification leaves room, it is said how we read it; where other runners are
known to go another way, what goes wrong there.
`;

/** The semantics table for a person to read. */
export function semanticsPage(): string {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".yml"));
  return [HEAD, ...files.map(sectionOf)].join("\n");
}

function sectionOf(file: string): string {
  const rules = parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as readonly Rule[];
  const title = file.replace(".yml", "").replaceAll("-", " ");
  return `## ${title[0]?.toUpperCase()}${title.slice(1)}\n\n${rules.map(lineOf).join("\n")}\n`;
}

function lineOf({ name, section, reading, against }: Rule): string {
  const more = [reading, against && `Against: ${against}`]
    .filter(Boolean)
    .map((text) => `  - ${oneLine(text)}`);
  return [`- [${escaped(name)}](${section})`, ...more].join("\n");
}

const oneLine = (text: string | undefined): string => escaped(String(text).trim().replaceAll(/\s+/g, " "));

const escaped = (text: string): string => text.replaceAll(/([[\]<>*_`])/g, "\\$1");
