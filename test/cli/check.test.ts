import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
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

const typed = (...words: string[]) => understudyCommand(["check", ...words]);

const unused = (text: string) =>
  text.replace(
    "      properties:\n",
    "      properties:\n        colour: { type: string, description: None. }\n",
  );
const misspelt = (text: string) => text.replace("api_otp_v1_Authenticate", "api_otp_v1_Authentcate");

test("the shipped documents have no errors, and are those that are checked when none is named", async () => {
  const { exitCode, out } = await typed();
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^15 documents: /m);
  expect(out).not.toContain(" error ");
  expect(await typed("workflows")).toEqual({ exitCode, out, err: "" });
});

test("an unknown operationId is shown where it stands, with the one that was meant", async () => {
  const { exitCode, out } = await typed(document(misspelt), "--quiet");
  expect(exitCode).toBe(2);
  expect(tidy(out)).toMatchInlineSnapshot(`
    "…/arazzo/login.yml:51:9 error arazzo/unknown-operation
      There is no operation "api_otp_v1_Authentcate" in stytchConsumerApi.
      50 |         description: Redeem the code against that phone id. A code works once, and only for two minu
      51 |         operationId: api_otp_v1_Authentcate
         |         ^
      fix: Did you mean "api_otp_v1_Authenticate"?

    1 document: 1 error.
    1 can be fixed with --fix.
    "
  `);
});

test("an absent file is named, with the one that is there", async () => {
  document((text) => text);
  const { exitCode, out } = await typed(join(folder, "arazzo/logn.yml"));
  expect(exitCode).toBe(2);
  expect(tidy(out)).toMatchInlineSnapshot(`
    "error document/not-found
      There is no file …/arazzo/logn.yml.
      fix: Did you mean …/arazzo/login.yml?

    1 document: 1 error.
    "
  `);
});

test("broken YAML is shown where it breaks", async () => {
  const { exitCode, out } = await typed(
    document((text) => text.replace("info:", "info: {")),
    "--quiet",
  );
  expect(exitCode).toBe(2);
  expect(tidy(out)).toMatchInlineSnapshot(`
    "…/arazzo/login.yml:3:10 error document/syntax
      Implicit keys need to be on a single line.
      2 | info: {
      3 |   title: Consumer login by text message
        |          ^
      fix: Check that the line has a colon and that quotes are closed.

    1 document: 1 error.
    "
  `);
});

test("a description that is not there is an error of the document that names it", async () => {
  const file = document((text) => text.replace("stytch-consumer-openapi.yml", "consumer.yml"));
  const { exitCode, out } = await typed(file, "--quiet");
  expect(exitCode).toBe(2);
  expect(tidy(out)).toMatchInlineSnapshot(`
    "…/arazzo/login.yml:12:5 error document/not-found
      There is no file …/openapi/consumer.yml.
      11 |   - name: stytchConsumerApi
      12 |     url: ../openapi/consumer.yml
         |     ^
      fix: Check the path.

    1 document: 1 error.
    "
  `);
});

test("a secret of Stytch's is known for one wherever it stands", async () => {
  // Put together here, so that nobody who looks for secrets finds one in this file.
  const secret = ["secret", "live", "q7Zp2LmX9vRt4KwB8sYd"].join("-");
  const file = document((text) =>
    text.replace("phone_number: $inputs.phone_number", `phone_number: ${secret}`),
  );
  const { exitCode, out } = await typed(file);
  expect(exitCode).toBe(2);
  expect(tidy(out)).toContain(
    "error contract/written-secret\n  A secret of a project is written into the document.",
  );
});

test("a warning is told and does not fail", async () => {
  const { exitCode, out } = await typed(document(unused));
  expect(exitCode).toBe(0);
  expect(tidy(out)).toContain("…/arazzo/login.yml:26:9 warning contract/unused-input\n");
  expect(out).toMatch(/\n1 document: 1 warning.*\.\n$/);
});

describe("what counts as wrong", () => {
  test("more warnings than --max-warnings fail", async () => {
    const file = document(unused);
    expect((await typed(file, "--max-warnings", "1")).exitCode).toBe(0);
    const { exitCode, out } = await typed(file, "--max-warnings", "0");
    expect(exitCode).toBe(2);
    expect(out).toMatch(/Too many warnings: 1, and no more than 0 are allowed\.\n$/);
  });

  test("--quiet prints errors only", async () => {
    const { exitCode, out } = await typed(document(unused), "--quiet");
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: "1 document: no errors.\n" });
  });

  test("--severity makes an error of a warning, or nothing", async () => {
    const file = document(unused);
    const asError = await typed(file, "--severity", "contract/unused-input=error");
    expect(asError.exitCode).toBe(2);
    expect(asError.out).toContain("error contract/unused-input\n");
    const off = await typed(file, "--severity", "contract/unused-input=off", "--quiet");
    expect({ exitCode: off.exitCode, out: off.out }).toEqual({
      exitCode: 0,
      out: "1 document: no errors.\n",
    });
  });

  test.each([
    [
      ["--severity", "contract/unused-inpt=off"],
      'error: There is no rule "contract/unused-inpt". Did you mean "contract/unused-input"?\n',
    ],
    [["--severity", "colour=off"], 'error: There is no rule "colour". understudy explain lists them.\n'],
    [
      ["--severity", "document/syntax=off"],
      "error: document/syntax stays an error: a document that cannot be read cannot be right.\n",
    ],
    [["--update-baseline"], "error: --update-baseline needs --baseline and a file to write.\n"],
    [
      ["--severity", "contract/unused-input=warn"],
      "error: option '--severity <code=level>' argument 'contract/unused-input=warn' is invalid. Write it as code=error, code=warning, code=note or code=off.\nRun understudy --help to see what there is.\n",
    ],
    [
      ["--max-warnings", "few"],
      "error: option '--max-warnings <number>' argument 'few' is invalid. It takes a whole number from 0.\nRun understudy --help to see what there is.\n",
    ],
  ])("%j is not understood", async (words, err) => {
    expect(await typed(SHIPPED, ...words)).toEqual({ exitCode: 3, out: "", err });
  });

  test("a folder without documents is a mistake in the command", async () => {
    expect(await typed(join(folder, "openapi"))).toEqual({
      exitCode: 3,
      out: "",
      err: `error: There is no Arazzo document in ${join(folder, "openapi")}.\n`,
    });
  });
});

describe("other readers", () => {
  test("--format json prints the report and nothing else", async () => {
    const { exitCode, out } = await typed(document(misspelt), "--quiet", "--format", "json");
    expect(exitCode).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      generator: { name: "understudy", version: "0.0.0-test" },
      totals: { documents: 1, errors: 1 },
      findings: [{ code: "arazzo/unknown-operation", line: 51, column: 9, fixable: true }],
    });
  });

  test("--format sarif prints a log and nothing else", async () => {
    const { out } = await typed(document(misspelt), "--quiet", "--format", "sarif");
    expect(JSON.parse(out)).toMatchObject({
      version: "2.1.0",
      runs: [{ results: [{ ruleId: "arazzo/unknown-operation", level: "error" }] }],
    });
  });

  const annotation =
    '::error file=…/arazzo/login.yml,line=51,col=9,title=arazzo/unknown-operation::There is no operation "api_otp_v1_Authentcate" in stytchConsumerApi.%0Afix: Did you mean "api_otp_v1_Authenticate"?\n';

  test("--format github prints annotations", async () => {
    const { out } = await typed(document(misspelt), "--quiet", "--format", "github");
    expect(tidy(out)).toBe(annotation);
  });

  test("on GitHub the text is followed by annotations", async () => {
    const env = { GITHUB_ACTIONS: "true" };
    const { out } = await understudyCommand(["check", document(misspelt), "--quiet"], undefined, { env });
    expect(tidy(out)).toMatch(/^…\/arazzo\/login\.yml:51:9 error/);
    expect(tidy(out).endsWith(`1 document: 1 error.\n1 can be fixed with --fix.\n${annotation}`)).toBe(true);
  });
});

describe("--baseline", () => {
  test("leaves out what it knows, and tells what is gone", async () => {
    const file = document((text) => misspelt(unused(text)));
    const known = join(folder, "known.json");
    const first = await typed(file, "--baseline", known, "--update-baseline");
    expect(first.exitCode).toBe(0);
    expect(first.out).toMatch(/^1 document: nothing wrong \(\d+ in the baseline\)\.\n$/);
    const moved = document((text) => `# moved\n${misspelt(unused(text))}`);
    expect(await typed(moved, "--baseline", known)).toEqual(first);
    const fixed = await typed(document(unused), "--baseline", known);
    expect(fixed.exitCode).toBe(0);
    expect(fixed.out).toContain(
      "The baseline knows of arazzo/unknown-operation in arazzo/login.yml at workflows/sms-otp-login/steps/authenticateOtp/operationId, which is gone.\n" +
        "Take it out of the baseline with --update-baseline.\n",
    );
  });

  test("a baseline that is not there is told", async () => {
    const { exitCode, err } = await typed(document(unused), "--baseline", join(folder, "none.json"));
    expect(exitCode).toBe(2);
    expect(tidy(err)).toContain("There is no file …/none.json.");
  });
});

describe("--fix", () => {
  test("fixes what is certain, says what, and changes nothing else", async () => {
    const clean = readFileSync(SHIPPED, "utf8");
    const file = document((text) =>
      misspelt(text)
        .replace("phone_number: $inputs.phone_number", "phone_number: $inputs.phone_numbr # the phone")
        .replace("$steps.authenticateOtp.outputs.userId", "$steps.authenticatOtp.outputs.userId"),
    );
    const { out } = await typed(file, "--fix", "--quiet");
    expect(tidy(out)).toMatchInlineSnapshot(`
      "…/arazzo/login.yml:43:13 fixed arazzo/undeclared-input
        The workflow declares no input "phone_numbr".
        - phone_numbr
        + phone_number

      …/arazzo/login.yml:51:9 fixed arazzo/unknown-operation
        There is no operation "api_otp_v1_Authentcate" in stytchConsumerApi.
        - api_otp_v1_Authentcate
        + api_otp_v1_Authenticate

      …/arazzo/login.yml:65:7 fixed arazzo/unknown-step
        The workflow "sms-otp-login" has no step "authenticatOtp".
        - authenticatOtp
        + authenticateOtp

      1 document: no errors.
      "
    `);
    expect(readFileSync(file, "utf8")).toBe(
      clean.replace("phone_number: $inputs.phone_number", "phone_number: $inputs.phone_number # the phone"),
    );
  });

  test("keeps a byte order mark, and the end of lines of Windows", async () => {
    const file = document((text) => `\ufeff${misspelt(text).replaceAll("\n", "\r\n")}`);
    await typed(file, "--fix");
    const clean = readFileSync(SHIPPED, "utf8").replaceAll("\n", "\r\n");
    expect(readFileSync(file).equals(Buffer.from(`\ufeff${clean}`))).toBe(true);
  });

  test("leaves alone what could be meant in several ways", async () => {
    const file = document((text) => text.replace("api_otp_v1_Authenticate", "api_otp_v1_Au"));
    const before = readFileSync(file, "utf8");
    expect((await typed(file, "--fix")).exitCode).toBe(2);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  test("says what it fixed beside a report for programs, not in it", async () => {
    const { out, err } = await typed(document(misspelt), "--fix", "--format", "json");
    expect(JSON.parse(out).totals.errors).toBe(0);
    expect(tidy(err)).toContain("…/arazzo/login.yml:51:9 fixed arazzo/unknown-operation\n");
  });
});
