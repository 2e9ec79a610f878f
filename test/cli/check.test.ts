import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { understudyCommand } from "./run.ts";

const SHIPPED = "workflows/arazzo/stytch-sms-otp-login-workflow.yml";

let absolute: string;
let folder: string;
let tidy: (out: string) => string;
beforeEach(() => {
  absolute = mkdtempSync(join(tmpdir(), "understudy-"));
  folder = relative(process.cwd(), absolute);
  tidy = (out) => out.replaceAll(folder, "…").replaceAll(absolute, "…");
  mkdirSync(join(folder, "arazzo"));
  mkdirSync(join(folder, "openapi"));
  const description = "openapi/stytch-consumer-openapi.yml";
  writeFileSync(join(folder, description), readFileSync(join("workflows", description)));
});

afterEach(() => rmSync(absolute, { recursive: true }));

/** The shipped SMS login with something changed. */
function document(change: (text: string) => string): string {
  const file = join(folder, "arazzo/login.yml");
  writeFileSync(file, change(readFileSync(SHIPPED, "utf8")));
  return file;
}

test("the shipped documents have nothing wrong", async () => {
  const { exitCode, out } = await understudyCommand(["check", "workflows"]);
  expect({ exitCode, out }).toEqual({ exitCode: 0, out: "4 documents: nothing wrong.\n" });
});

test("an unknown operationId is shown where it stands, with the one that was meant", async () => {
  const file = document((text) => text.replace("api_otp_v1_Authenticate", "api_otp_v1_Authentcate"));
  const { exitCode, out } = await understudyCommand(["check", file]);
  expect(exitCode).toBe(2);
  expect(tidy(out)).toMatchInlineSnapshot(`
    "…/arazzo/login.yml:51:9 error arazzo/unknown-operation
      There is no operation "api_otp_v1_Authentcate" in stytchConsumerApi.
      50 |         description: Redeem the code against that phone id. A code works once, and only for two minu
      51 |         operationId: api_otp_v1_Authentcate
         |         ^
      fix: Did you mean "api_otp_v1_Authenticate"?

    1 document: 1 error, 0 warnings and notes.
    "
  `);
});

test("an absent file is named, with the one that is there", async () => {
  document((text) => text);
  const { exitCode, out } = await understudyCommand(["check", join(folder, "arazzo/logn.yml")]);
  expect(exitCode).toBe(2);
  expect(tidy(out)).toMatchInlineSnapshot(`
    "error document/not-found
      There is no file …/arazzo/logn.yml.
      fix: Did you mean …/arazzo/login.yml?

    1 document: 1 error, 0 warnings and notes.
    "
  `);
});

test("broken YAML is shown where it breaks", async () => {
  const file = document((text) => text.replace("info:", "info: {"));
  const { exitCode, out } = await understudyCommand(["check", file]);
  expect(exitCode).toBe(2);
  expect(tidy(out)).toMatchInlineSnapshot(`
    "…/arazzo/login.yml:3:10 error document/syntax
      Implicit keys need to be on a single line.
      2 | info: {
      3 |   title: Consumer login by text message
        |          ^
      fix: Check that the line has a colon and that quotes are closed.

    1 document: 1 error, 0 warnings and notes.
    "
  `);
});

test("a description that is not there is a fault of the document that names it", async () => {
  const file = document((text) => text.replace("stytch-consumer-openapi.yml", "consumer.yml"));
  const { exitCode, out } = await understudyCommand(["check", file]);
  expect(exitCode).toBe(2);
  expect(tidy(out)).toMatchInlineSnapshot(`
    "…/arazzo/login.yml:12:5 error document/not-found
      There is no file …/openapi/consumer.yml.
      11 |   - name: stytchConsumerApi
      12 |     url: ../openapi/consumer.yml
         |     ^
      fix: Check the path.

    1 document: 1 error, 0 warnings and notes.
    "
  `);
});

test("a folder without documents is a mistake in the command", async () => {
  expect(await understudyCommand(["check", join(folder, "openapi")])).toEqual({
    exitCode: 3,
    out: "",
    err: `error: There is no Arazzo document in ${join(folder, "openapi")}.\n`,
  });
});
