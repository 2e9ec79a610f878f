import { expect, test } from "vitest";
import { understudyCommand } from "./run.ts";

test("--help lists the commands with examples", async () => {
  const { exitCode, out } = await understudyCommand(["--help"]);
  expect(exitCode).toBe(0);
  expect(out).toContain("serve [options]");
  expect(out).toContain("check [options] [documents...]");
  expect(out).toContain("$ understudy serve --port 0 --seed 7");
});

test("run --help explains inputs, variables and exit codes", async () => {
  const { exitCode, out } = await understudyCommand(["run", "--help"]);
  expect(exitCode).toBe(0);
  expect(out).toContain("understudy run [options] [documents...]");
  expect(out).toContain("@inbox[:to]      the newest code that the stand-in sent");
  expect(out).toContain("UNDERSTUDY_HAR_OUTPUT for --har-output");
  expect(out).toContain("Exit codes: 0 passed, 1 a workflow failed,");
});

test("--version prints the version", async () => {
  expect(await understudyCommand(["--version"])).toEqual({ exitCode: 0, out: "0.0.0-test\n", err: "" });
});

test.each([
  [["serve", "--prot", "1"], "error: unknown option '--prot'\n(Did you mean --port?)\n"],
  [["chekc"], "error: unknown command 'chekc'\n(Did you mean check?)\n"],
  [["replay"], "error: missing required argument 'journal'\n"],
  [
    ["serve", "--port", "http"],
    "error: option '--port <number>' argument 'http' is invalid. A port is a whole number from 0 to 65535.\n",
  ],
  [
    ["serve", "--port", "65536"],
    "error: option '--port <number>' argument '65536' is invalid. A port is a whole number from 0 to 65535.\n",
  ],
])("%j is refused with a way on", async (words, message) => {
  const { exitCode, err } = await understudyCommand(words);
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: `${message}Run understudy --help to see what there is.\n`,
  });
});
