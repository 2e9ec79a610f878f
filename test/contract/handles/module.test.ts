import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { handlesModule } from "../../../src/contract/handles/handles-module.ts";
import { findDocuments } from "../../../src/document/find-documents.ts";
import { readDocument } from "../../../src/document/text-document.ts";
import { complaints } from "./compiled.ts";
import { api, flow, json, moduleOf } from "./module-of.ts";

const folder = mkdtempSync(join(tmpdir(), "understudy-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HOSTILE = `*/ \`\${process.exit()}\` "; } \u2028 \u202e \\ \n// @ts-expect-error`;

/** Everything that somebody could name, named so that it would like to end the text that it is in. */
const hostile = {
  "api.yml": api(
    {
      200: json({ type: "object", required: [HOSTILE], properties: { [HOSTILE]: { enum: [HOSTILE] } } }),
      400: json({ type: "object", properties: { error: { enum: [HOSTILE, "__proto__"] } } }),
    },
    {},
  ),
  "flow.yml": flow({
    workflow: {
      workflowId: "hostile",
      summary: `@ts-expect-error ${HOSTILE}`,
      inputs: {
        type: "object",
        properties: {
          [HOSTILE]: { type: "string", description: HOSTILE },
          constructor: { type: "string" },
          ["__proto__"]: { type: "string" },
          "not a name": { type: "string", description: "@ts-expect-error" },
        },
      },
    },
    step: { outputs: { out: `$response.body` } },
  }),
};

test("what is written of the shipped documents, and of hostile ones, compiles under strict", () => {
  const shipped = handlesModule(findDocuments(["workflows/arazzo"]), {
    file: join(folder, "shipped.ts"),
    from: "./workflow.ts",
    read: readDocument,
  });
  const { text, diagnostics } = moduleOf(hostile);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(complaints({ "shipped.ts": shipped.text, "hostile.ts": text }, folder)).toEqual([]);
});

test("nothing in a document ends the text that it is written in, or turns it round", async () => {
  await expect(moduleOf(hostile).text).toMatchFileSnapshot("../../golden/handles/hostile.txt");
});

test("the types know what the documents say, and the compiler holds everybody to it", () => {
  const { text } = moduleOf({
    "api.yml": api({
      200: json({ type: "object", required: ["id"], properties: { id: { type: "string" } } }),
      400: json({ type: "object", properties: { error: { enum: ["bad"] } } }),
    }),
    "flow.yml": flow({
      workflow: {
        inputs: { type: "object", required: ["phone"], properties: { phone: { type: "string" } } },
      },
      step: { outputs: { id: "$response.body#/id" } },
    }),
  });
  const use = `import type { w } from "./used.ts";
type Shape = NonNullable<(typeof w)["shape"]>;
export const inputs: Shape["inputs"] = { phone: 1 };
export const output: Shape["steps"]["s"]["outputs"]["id"] = false;
export const error: Shape["steps"]["s"]["replies"][400] = "worse";
export type Step = Shape["steps"]["t"];
export const success: Shape["steps"]["s"]["replies"][200] = "anything";
`;
  expect(
    complaints({ "used.ts": text, "use.ts": use }, folder).map((one) => one.replace(/^.*use.ts: /, "")),
  ).toEqual([
    "Type 'number' is not assignable to type 'string'.",
    "Type 'boolean' is not assignable to type 'string'.",
    "Type '\"worse\"' is not assignable to type '\"bad\"'.",
    "Property 't' does not exist on type '{ s: { operationId: \"send\"; outputs: { id: string; }; replies: { 200: never; 400: \"bad\"; }; }; }'.",
    "Type '\"anything\"' is not assignable to type 'never'.",
  ]);
});

test("a document is named from where the module is, and its path may hold anything", () => {
  const at = (document: string) => {
    const description = join(dirname(document), "api.yml");
    const { text = "" } = moduleOf({ [document]: flow(), [description]: api({}) }, [document]);
    return /new URL\("(.*?)",/.exec(text)?.[1];
  };
  expect(at("flow.yml")).toBe("./flow.yml");
  expect(at("../x/log in #1.yml")).toBe("../x/log%20in%20%231.yml");
  expect(at("a:b/100%.yml")).toBe("./a%3Ab/100%25.yml");
});

test("of documents with errors nothing is written", () => {
  const { text, diagnostics } = moduleOf({ "flow.yml": flow({ step: { operationId: "sned" } }) });
  expect(text).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["arazzo/unknown-operation"]);
});
