import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, type MockInstance, onTestFinished, test, vi } from "vitest";
import { control } from "../../mocks/stytch/exports/control.ts";
import { type StartOptions, startStytch } from "../../mocks/stytch/exports/kit.ts";
import { appFrom } from "./examples/sign-in.ts";

const PHONE = "+12025550162";
const FIXED = "project-test-00000000-0000-4000-8000-00000000000c";

/** A client warns of any address that is not Stytch's own. */
let warnings: MockInstance;
beforeAll(() => {
  warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterAll(() => warnings.mockRestore());

async function started(options?: StartOptions) {
  const stytch = await startStytch(options);
  onTestFinished(() => stytch.close());
  return stytch;
}

test("an app that is pointed at it by its environment signs somebody in", async () => {
  const stytch = await started();
  const ada = stytch.people.user();
  const app = appFrom(stytch.env);
  await app.requestCode(ada.phone.number);
  expect(await app.signIn(ada.phone.readsCode())).toBe("welcome");
  expect(ada.sessions()).toHaveLength(1);
  expect(stytch.env).toEqual({
    STYTCH_PROJECT_ID: stytch.projectId,
    STYTCH_SECRET: stytch.secret,
    STYTCH_BASE_URL: stytch.url,
  });
  expect(stytch.clientOptions).toEqual({
    project_id: stytch.projectId,
    secret: stytch.secret,
    env: stytch.url,
  });
});

describe("a new world", () => {
  test("has a project of its own, which is the same in every run", async () => {
    const [one, other] = [await started(), await started()];
    const projects = [one, one.newWorld(), one.newWorld(), one.newWorld("login"), one.newWorld("login")];
    expect(new Set(projects.map(({ projectId }) => projectId)).size).toBe(5);
    const again = [
      other,
      other.newWorld(),
      other.newWorld(),
      other.newWorld("login"),
      other.newWorld("login"),
    ];
    expect(again.map(({ env }) => ({ ...env, STYTCH_BASE_URL: "" }))).toEqual(
      projects.map(({ env }) => ({ ...env, STYTCH_BASE_URL: "" })),
    );
  });

  test("by its name, whatever came before it, and with the same people and codes", async () => {
    const [one, other] = [await started(), await started()];
    other.newWorld();
    const codes = [one, other].map(async (stytch) => {
      const world = stytch.newWorld("login");
      const ada = world.people.user();
      await appFrom(world.env).requestCode(ada.phone.number);
      return [ada.id, ada.phone.readsCode()];
    });
    const [first, second] = await Promise.all(codes);
    expect(first).toEqual(second);
  });

  test("knows nothing of the others", async () => {
    const stytch = await started();
    const worlds = [stytch, stytch.newWorld()];
    for (const { env } of worlds) await appFrom(env).requestCode(PHONE);
    for (const { inbox } of worlds) expect(await inbox.all()).toHaveLength(1);
  });
});

test("other codes come of another seed", async () => {
  const codes = [1, 2].map(async (seed) => {
    const stytch = await started({ seed });
    await appFrom(stytch.env).requestCode(PHONE);
    return (await stytch.inbox.latest(PHONE)).code;
  });
  const [one, other] = await Promise.all(codes);
  expect(one).not.toBe(other);
});

test("an app of a certain project is served as that, with whatever secret it has, until it is said", async () => {
  const stytch = await started({ projectId: FIXED });
  await appFrom({ ...stytch.env, STYTCH_SECRET: "secret-test-of-the-app" }).requestCode(PHONE);
  await appFrom(stytch.env).requestCode(PHONE);
  expect(await stytch.inbox.all()).toHaveLength(2);
  await stytch.reset();
  expect(await stytch.inbox.all()).toEqual([]);

  const strict = await started({ projectId: FIXED, secret: "secret-test-mine" });
  expect(strict.env).toMatchObject({ STYTCH_PROJECT_ID: FIXED, STYTCH_SECRET: "secret-test-mine" });
  await expect(appFrom({ ...strict.env, STYTCH_SECRET: "secret-test-x" }).requestCode(PHONE)).rejects.toThrow(
    "unauthorized_credentials",
  );
});

test("what another process does to a world is seen, and the other way round", async () => {
  const stytch = await started();
  const outside = control({ url: stytch.url, project: stytch.projectId });
  await outside.faults.add({ operationId: "api_otp_v1_otp_sms_LoginOrCreate", error: "too_many_requests" });
  await expect(appFrom(stytch.env).requestCode(PHONE)).rejects.toThrow("too_many_requests");
  expect(await stytch.faults.list()).toMatchObject([{ error: "too_many_requests", hits: 1 }]);
});

test("it stops when it goes out of scope", async () => {
  let url = "";
  {
    await using stytch = await startStytch();
    ({ url } = stytch);
    expect((await fetch(`${url}/_understudy/health`)).status).toBe(200);
  }
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

describe("node:test", () => {
  /** Runs the example in a process of its own. */
  const ran = async (failing: "yes" | "no") => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--test", "--test-reporter", "tap", "test/kit/examples/node-test.ts"],
      { env: { PATH: process.env.PATH, FAILING: failing } },
    );
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    const exitCode = await new Promise((resolve) => child.once("close", resolve));
    return { exitCode, printed };
  };

  test("has worlds and assertions, and ends by itself", async () => {
    const { exitCode, printed } = await ran("no");
    expect(printed).toMatch(/^# pass 2$/m);
    expect([exitCode, /^# fail (\d)$/m.exec(printed)?.[1]]).toEqual([0, "0"]);
  });

  test("shows what an assertion has to say", async () => {
    const { exitCode, printed } = await ran("yes");
    expect(exitCode).toBe(1);
    expect(printed).toContain("Nothing has been sent to +12025550162, and nothing else either.");
    expect(printed).toContain("AssertionError");
  });
});
