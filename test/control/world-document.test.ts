import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readWorldDocument, refusedDiagnostic } from "../../src/control/world/world-document.ts";
import { DocumentError } from "../../src/document/diagnostic.ts";
import { renderDiagnostic } from "../../src/document/render-diagnostic.ts";
import { parseDocument } from "../../src/document/text-document.ts";

const folder = mkdtempSync(join(tmpdir(), "understudy-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SCHEMA = {
  type: "object",
  additionalProperties: false,
  properties: {
    opened: { type: "string", format: "date-time" },
    mail: { type: "string", format: "email" },
    open: { type: "boolean" },
    seats: { type: "integer", minimum: 2, maximum: 9 },
    colours: { type: "array", items: { enum: ["red", "green"] }, minItems: 1, uniqueItems: true },
    guests: {
      type: "object",
      propertyNames: { pattern: "^[a-z]+$" },
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["table"],
        dependentRequired: { size: ["phone"] },
        properties: {
          table: { type: "string" },
          phone: { type: "string", pattern: "^\\+[0-9]+$", description: "A phone in E.164 form." },
          size: { type: ["boolean", "object"] },
        },
      },
    },
  },
};

function written(text: string): string {
  const file = join(folder, "world.yml");
  writeFileSync(file, text);
  return file;
}

/** What a person reads of a document that does not do. */
function readingOf(text: string): string {
  try {
    readWorldDocument(written(text), SCHEMA);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const rendered = error.diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, text));
    return rendered.join("\n\n").replaceAll(`${folder}/`, "");
  }
  return "nothing is wrong";
}

test("a document that its schema allows is read, with the place of each part", () => {
  const { document, text } = readWorldDocument(written('guests:\n  ada: { table: "1" }\n'), SCHEMA);
  expect(document).toEqual({ guests: { ada: { table: "1" } } });
  expect(text.placeOf("/guests/ada")).toMatchObject({ line: 2, column: 3 });
});

test("an empty file is a world with nothing declared in it", () => {
  expect(readWorldDocument(written("# soon\n"), SCHEMA).document).toEqual({});
});

test("every breach is reported at once, in the order of the lines", () => {
  expect(readingOf("guests:\n  ada: { tabel: window }\nopen: maybe\nopend: 2026\n")).toBe(`\
world.yml:2:3 error world/schema
  guests.ada lacks "table".
  1 | guests:
  2 |   ada: { tabel: window }
    |   ^
  fix: Add "table".

world.yml:2:10 error world/schema
  guests.ada has no property "tabel".
  1 | guests:
  2 |   ada: { tabel: window }
    |          ^
  fix: Did you mean "table"?

world.yml:3:1 error world/schema
  open must be true or false, and is text.
  2 |   ada: { tabel: window }
  3 | open: maybe
    | ^
  fix: Write true or false.

world.yml:4:1 error world/schema
  The document has no property "opend".
  3 | open: maybe
  4 | opend: 2026
    | ^
  fix: Did you mean "opened"?`);
});

test.each([
  [
    "a property that is like no other",
    "zzz: 1",
    'The document has no property "zzz".',
    "Remove it, or write one of opened, mail, open, seats, colours, guests.",
  ],
  [
    "a number where YAML made one of a phone",
    "guests: { ada: { table: a, phone: +12025550100 } }",
    "guests.ada.phone must be text, and is a number.",
    "Put it in quotes.",
  ],
  [
    "nothing after a colon",
    "guests:\n  ada:",
    "guests.ada must be a map, and is empty.",
    "Write {} where there is nothing to say.",
  ],
  [
    "a list where there are two other ways",
    'guests: { ada: { table: a, phone: "+1", size: [] } }',
    "guests.ada.size must be true or false or a map, and is a list.",
    "Write true or false or a map.",
  ],
  [
    "a property that another one is needed for",
    "guests: { ada: { table: a, size: true } }",
    'guests.ada has "size" without "phone".',
    'Add "phone".',
  ],
  [
    "a text of another form",
    'guests: { ada: { table: a, phone: "555" } }',
    'guests.ada.phone is "555", which is not well formed.',
    "A phone in E.164 form.",
  ],
  [
    "a name of another form",
    "guests: { Ada: { table: a } }",
    'guests has the name "Ada", which must match ^[a-z]+$.',
    "Begin it with a letter, and go on with letters, digits, dots, hyphens and underscores.",
  ],
  [
    "a word that is near an allowed one",
    "colours: [gren]",
    'colours.0 must be one of red, green, and is "gren".',
    'Did you mean "green"?',
  ],
  [
    "a word that is near none",
    "colours: [mauve]",
    'colours.0 must be one of red, green, and is "mauve".',
    "Write one of red, green.",
  ],
  ["an empty list", "colours: []", "colours must have 1 at least.", "Add to the list."],
  [
    "a list that repeats itself",
    "colours: [red, red]",
    "colours lists something twice.",
    "Keep one of the two.",
  ],
  [
    "a time that is none",
    "opened: noon",
    'opened is "noon", which is no date-time.',
    "Write it like 2026-01-01T00:00:00Z.",
  ],
  [
    "an address that is none",
    "mail: ada",
    'mail is "ada", which is no email.',
    "Write it like ada@acme.example.",
  ],
  ["too little", "seats: 1", "seats must be at least 2.", "Write a larger number."],
  ["too much", "seats: 10", "seats must be at most 9.", "Write a smaller number."],
  ["a file that holds no map", "just text", "The document must be a map, and is text.", "Write a map."],
])("%s", (_, text, message, fix) => {
  const [, said, ...rest] = readingOf(text).split("\n");
  expect([said, rest.at(-1)]).toEqual([`  ${message}`, `  fix: ${fix}`]);
});

test("what seeding finds wrong is shown where it stands", () => {
  const text = "guests:\n  ada: { table: window }\n";
  const diagnostic = refusedDiagnostic(parseDocument(text, "world.yml"), {
    pointer: "/guests/ada/table",
    message: "There is no table by the window.",
    fix: "Take another.",
  });
  expect(renderDiagnostic(diagnostic, text)).toBe(`\
world.yml:2:10 error world/refused
  There is no table by the window.
  1 | guests:
  2 |   ada: { table: window }
    |          ^
  fix: Take another.`);
});
