import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMap, isSeq, parseDocument } from "yaml";
import type { Login } from "../../src/scenario/stage.ts";
import { DESCRIPTIONS, DOCUMENTS } from "./places.ts";

/** The shipped documents in a new folder, with credentials in them: respect takes them from nowhere else. */
export function copyDocuments({ username, password }: Login): string {
  const folder = mkdtempSync(join(tmpdir(), "respect-"));
  mkdirSync(join(folder, "arazzo"));
  symlinkSync(DESCRIPTIONS, join(folder, "openapi"));
  for (const file of readdirSync(DOCUMENTS)) {
    const document = parseDocument(readFileSync(join(DOCUMENTS, file), "utf8"));
    const workflows = document.get("workflows");
    for (const workflow of isSeq(workflows) ? workflows.items : []) {
      const security = [{ schemeName: "basicAuth", values: { username, password } }];
      if (isMap(workflow)) workflow.set("x-security", document.createNode(security));
    }
    writeFileSync(join(folder, "arazzo", file), document.toString());
  }
  return folder;
}
