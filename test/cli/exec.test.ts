import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Keyboard, understudyCommand } from "./run.ts";

const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "understudy-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a child does: it has the standard output of this process, so it writes down in a file what it has to tell. */
const child = (code: string): readonly string[] => [
  process.execPath,
  "--eval",
  `const tell = (told) => fs.writeFileSync(${JSON.stringify(join(folder, "told"))}, String(told)); ${code}`,
];

const told = (): string => readFileSync(join(folder, "told"), "utf8");

/** Runs a child with a stand-in. */
const exec = (flags: readonly string[], code: string, keyboard: Keyboard = {}) =>
  understudyCommand(["exec", ...flags, "--", ...child(code)], undefined, {
    env: { PATH: process.env.PATH, ITS: "own" },
    ...keyboard,
  });

describe("the command", () => {
  test("finds its environment, and in it a stand-in that answers", async () => {
    const { exitCode, out, err } = await exec(
      ["--seed", "7"],
      `const { STYTCH_BASE_URL, STYTCH_PROJECT_ID, STYTCH_SECRET, ITS } = process.env;
       fetch(STYTCH_BASE_URL + "/v1/otps/sms/login_or_create", {
         method: "POST",
         headers: { authorization: "Basic " + btoa(STYTCH_PROJECT_ID + ":" + STYTCH_SECRET) },
         body: JSON.stringify({ phone_number: "+12025550162" }),
       }).then(({ status }) => tell([status, STYTCH_PROJECT_ID, STYTCH_SECRET, ITS]));`,
    );
    expect(told()).toBe(`200,${PROJECT},secret-test-understudy,own`);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 0,
      out: "",
      err: expect.stringMatching(
        /^Understudy stands in for Stytch at http:\/\/127\.0\.0\.1:\d+, seed 7\.\n$/,
      ),
    });
  });

  test("has variables of other names, too", async () => {
    await exec(
      ["--env", "AUTH_URL=url", "--env", "AUTH_SECRET=secret"],
      "tell([process.env.AUTH_URL === process.env.STYTCH_BASE_URL, process.env.AUTH_SECRET])",
    );
    expect(told()).toBe("true,secret-test-understudy");
  });

  test("is told the project and the secret of a world document", async () => {
    const file = join(folder, "world.yml");
    const project = "project-test-00000000-0000-4000-8000-00000000000b";
    writeFileSync(
      file,
      `project: ${project}\nsecrets: [secret-test-mine]\nusers:\n  ada: { phone_number: "+12025550162" }\n`,
    );
    const { err } = await exec(
      ["--world", file],
      "tell([process.env.STYTCH_PROJECT_ID, process.env.STYTCH_SECRET])",
    );
    expect(told()).toBe(`${project},secret-test-mine`);
    expect(err).toContain(`${file} is loaded into ${project}: ada.\n`);
  });

  test("says how it ended: exec ends with the same code, and says how to have that again", async () => {
    const { exitCode, err } = await exec(["--seed", "7"], "process.exit(42)");
    expect(exitCode).toBe(42);
    expect(err).toMatch(/\nThe same codes and ids again: --seed 7\n$/);
  });

  test("ends as a shell says that it does, where a signal ends it", async () => {
    const { exitCode } = await exec([], 'process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)');
    expect(exitCode).toBe(143);
  });

  test("leaves nothing that listens behind", async () => {
    await exec([], "tell(process.env.STYTCH_BASE_URL)");
    await expect(fetch(told())).rejects.toThrow("fetch failed");
  });
});

describe("somebody who asks it to stop", () => {
  /** Sends signals as soon as the child is there. */
  const asking = async (code: string, signals: readonly NodeJS.Signals[], ask?: Keyboard["ask"]) => {
    let send: (signal: NodeJS.Signals) => void = () => {};
    const running = exec([], code, {
      heedSignals: (listener) => {
        send = listener;
        return () => {};
      },
      ...(ask && { ask }),
    });
    for (const signal of signals) {
      await expect.poll(() => told(), { timeout: 30_000 }).toContain("ready");
      rmSync(join(folder, "told"));
      send(signal);
    }
    return (await running).exitCode;
  };
  const untilTold = "setInterval(() => {}, 1000); tell('ready');";

  test("is heard by the command", async () => {
    const code = `process.on("SIGTERM", () => process.exit(5)); ${untilTold}`;
    expect(await asking(code, ["SIGTERM"])).toBe(5);
  });

  test("is heard the second time, even by one that ignores it", async () => {
    const code = `process.on("SIGTERM", () => tell("ready, still")); ${untilTold}`;
    expect(await asking(code, ["SIGTERM", "SIGTERM"])).toBe(137);
  });

  test("at a keyboard has told the command already, and need not do so twice", async () => {
    const code = `process.on("SIGINT", () => process.exit(6)); setTimeout(() => process.exit(9), 500); ${untilTold}`;
    expect(await asking(code, ["SIGINT"], async () => "")).toBe(9);
  });
});

describe("what cannot be run", () => {
  test.each([
    [["exec"], 3, "What to run comes after two dashes: understudy exec -- npm test"],
    [["exec", "--"], 3, "What to run comes after two dashes: understudy exec -- npm test"],
    [["exec", "npm", "run", "e2e"], 3, "What to run comes after two dashes: understudy exec -- npm run e2e"],
    [["exec", "--", "no-such-command-at-all"], 127, 'There is no command "no-such-command-at-all" to run.'],
    [["exec", "--", "./README.md"], 126, '"./README.md" cannot be run: EACCES.'],
    [["exec", "--", "README.md/"], 126, '"README.md/" cannot be run: ENOTDIR.'],
    [
      ["exec", "--env", "AUTH_URL=uri", "--", "npm"],
      3,
      "option '--env <NAME=what>' argument 'AUTH_URL=uri' is invalid. Write it as NAME=url, NAME=project_id, NAME=secret.",
    ],
  ])("%j ends with %i", async (words, code, message) => {
    const { exitCode, out, err } = await understudyCommand(words);
    expect({ exitCode, out }).toEqual({ exitCode: code, out: "" });
    expect(err).toContain(`error: ${message}\n`);
  });
});
