import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDocument } from "../../src/workflow/load-document.ts";
import { brief, load, loaded, reading } from "./documents.ts";

/** A document with one source and one workflow, whose one step has these properties. */
const document = (
  source: string,
  step: string,
  { version = "1.0.1", self = "", id = "w" } = {},
) => `arazzo: ${version}
${self === "" ? "x-self: none" : `$self: ${self}`}
info: { title: T, version: "1" }
sourceDescriptions:
  - { name: other, ${source} }
workflows:
  - { workflowId: ${id}, steps: [{ stepId: s, ${step} }] }
`;

const CALL = "operationId: send";
const RUN = "workflowId: $sourceDescriptions.other.v";
const API = `openapi: 3.1.0
info: { title: A, version: "1" }
paths: { /send: { get: { operationId: send } } }
`;

test("a remote description is reported where it is named, and its operations are not", () => {
  const text = document("url: 'https://example.com/a.yml'", CALL);
  expect(loadDocument(parseDocument(text, "x.yml")).diagnostics).toEqual([
    {
      code: "document/remote-reference",
      severity: "error",
      message: '"https://example.com/a.yml" is remote, and remote descriptions are not fetched.',
      place: { file: "x.yml", line: 5, column: 20 },
      pointer: "/sourceDescriptions/0/url",
      fix: "Save a copy beside x.yml and refer to it by a relative path.",
    },
  ]);
});

describe("other documents", () => {
  const OTHER = document("url: a.yml", CALL, { id: "v" });

  test("a step runs a workflow of another document, which has its own sources", () => {
    const { sources, workflows } = loaded(document("url: y.yml, type: arazzo", RUN), { "y.yml": OTHER });
    const source = sources.get("other");
    const step = workflows[0]?.steps[0];
    expect(source?.kind === "arazzo" && source.document.text.file).toBe("y.yml");
    expect(step?.kind === "workflow" && step.called.document.sources.get("other")?.kind).toBe("openapi");
  });

  test("a type that is not said is read from the file", () => {
    const { sources } = loaded(document("url: y.yml", RUN), { "y.yml": OTHER });
    expect(sources.get("other")?.kind).toBe("arazzo");
  });

  test("documents that lead to each other are read once", () => {
    const back = document("url: x.yml, type: arazzo", "workflowId: $sourceDescriptions.other.w", { id: "v" });
    const read: string[] = [];
    const { document: first, diagnostics } = load(
      document("url: y.yml, type: arazzo", RUN),
      {},
      {
        resolve: (url) => url,
        read: (file) => {
          read.push(file);
          return reading({ "y.yml": back })(file);
        },
      },
    );
    const second = first?.workflows[0]?.steps[0];
    const third = second?.kind === "workflow" ? second.called.steps[0] : undefined;
    expect(diagnostics).toEqual([]);
    expect(read).toEqual(["y.yml"]);
    expect(third?.kind === "workflow" && third.called).toBe(first?.workflows[0]);
  });

  test("what is wrong with another document is reported there", () => {
    const text = document("url: y.yml, type: arazzo", RUN);
    expect(brief(text, { "y.yml": document("url: a.yml", "operationId: sned", { id: "v" }) })).toEqual([
      [
        "y.yml:7:43",
        "arazzo/unknown-operation",
        'There is no operation "sned" in other.',
        'Did you mean "send"?',
      ],
    ]);
  });

  test.each([
    ["arazzo", API, "openapi"],
    ["openapi", OTHER, "arazzo"],
  ])(
    "a source that is said to be of type %s and is of another is told where it says so",
    (type, text, kind) => {
      expect(brief(document(`url: y.yml, type: ${type}`, RUN), { "y.yml": text })).toContainEqual([
        "5:32",
        "arazzo/source-type",
        `y.yml is of type ${kind}, not ${type}.`,
        `Write type: ${kind}.`,
      ]);
    },
  );

  test("a file that does not say what it is is held to what the source says", () => {
    expect(brief(document("url: y.yml, type: arazzo", RUN), { "y.yml": "info: {}\n" })).toEqual([
      [
        "y.yml:1:1",
        "arazzo/version",
        'This is not an Arazzo document: "arazzo" is absent.',
        'Begin the document with "arazzo: 1.0.1".',
      ],
    ]);
  });
});

describe("$self", () => {
  /** The files that are asked for, with a document read from `/docs/x.yml`. */
  function filesOf(text: string, files: Readonly<Record<string, string>> = {}) {
    const asked: string[] = [];
    const read = (file: string) => {
      asked.push(file);
      return reading({ [file]: API, ...files })(file);
    };
    const { document: first, diagnostics } = loadDocument(parseDocument(text, "/docs/x.yml"), { read });
    return { asked, first, codes: diagnostics.map(({ code }) => code) };
  }

  test.each([
    ["https://example.com/flows/x.yml", "url: ../api/a.yml", "/api/a.yml"],
    ["https://example.com/flows/x.yml", "url: /flows/api/a.yml", "/docs/api/a.yml"],
    ["flows/y.yml", "url: a.yml", "/docs/flows/a.yml"],
    ["urn:example:x", "url: a.yml", "/docs/a.yml"],
  ])("%s, %s is the file %s", (self, source, file) => {
    const { asked, codes } = filesOf(document(source, CALL, { version: "1.1.0", self }));
    expect(codes).toEqual([]);
    expect(asked).toEqual([resolve(file)]);
  });

  test("whoever resolves urls is asked for what they identify", () => {
    const self = "https://example.com/flows/x.yml";
    const text = document("url: ../api/a.yml", CALL, { version: "1.1.0", self });
    const asked: string[] = [];
    load(
      text,
      {},
      {
        resolve: (url) => {
          asked.push(url);
          return "a.yml";
        },
      },
    );
    expect(asked).toEqual(["https://example.com/api/a.yml"]);
  });

  test("a document is found by what it calls itself", () => {
    const self = "https://example.com/flows/x.yml";
    const other = document(`url: '${self}', type: arazzo`, "workflowId: $sourceDescriptions.other.w", {
      version: "1.1.0",
      id: "v",
    });
    const text = document("url: y.yml, type: arazzo", RUN, { version: "1.1.0", self });
    const { first, codes } = filesOf(text, { [resolve("/docs/y.yml")]: other });
    const source = first?.sources.get("other");
    const back = source?.kind === "arazzo" ? source.document.sources.get("other") : undefined;
    expect(codes).toEqual([]);
    expect(first?.self).toBe(self);
    expect(back?.kind === "arazzo" && back.document).toBe(first);
  });

  test("an identity that nothing has is a url for whoever resolves urls", () => {
    const text = document("url: 'https://example.com/y.yml', type: arazzo", RUN, { version: "1.1.0" });
    const files = { "y.yml": document("url: a.yml", CALL, { id: "v" }) };
    const resolveLast = (url: string) => url.replace(/^.*\//, "");
    expect(brief(text, files, { resolve: resolveLast })).toEqual([]);
  });

  test("an identity that nothing has is remote", () => {
    const text = document("url: 'https://example.com/y.yml', type: arazzo", RUN, { version: "1.1.0" });
    expect(filesOf(text).codes).toEqual(["document/remote-reference"]);
  });
});
