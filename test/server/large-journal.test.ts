import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { makeStandIn } from "../../mocks/stytch/exports/stand-in.ts";
import { openJournal } from "../../src/control/journal/journal-file.ts";
import { fileOfTest, SETTINGS, VERSION } from "../control/repeatable-tiny.ts";

const MEGABYTE = 1_048_576;
const EXCHANGES = 250;

test("a journal is replayed in less memory than it is long", async () => {
  const file = fileOfTest();
  const make = makeStandIn(VERSION);
  const { standIn, close } = await openJournal({ file, version: VERSION, settings: SETTINGS, make });
  const body = `{"name":"${"a".repeat(MEGABYTE - 100)}"}`;
  for (let n = 0; n < EXCHANGES; n++) {
    await standIn.handle({ method: "POST", url: "/v1/nowhere", headers: {}, body });
  }
  close();
  expect(statSync(file).size).toBeGreaterThan((EXCHANGES - 1) * MEGABYTE);
  const words = ["--max-old-space-size=128", "dist/src/main.js", "replay", file];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  expect(stdout).toBe(`${EXCHANGES} exchanges, every reply identical.\n`);
});
