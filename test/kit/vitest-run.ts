import { resolve } from "node:path";
import type { TestUserConfig, Vitest } from "vitest/node";
import { storyOf } from "../scenario/reporter/story-of.ts";

const from = (file: string): string => JSON.stringify(resolve(file));

/** What every file of such a run begins with: the kit, and an app that calls Stytch as an SDK does. */
const BEGINNING = `
import { beforeEach, describe, expect } from "vitest";
import { test } from ${from("mocks/stytch/exports/vitest.ts")};

const PHONE = "+12025550162";

const post = async ({ project_id, secret }, path, body) => {
  const authorization = "Basic " + btoa(project_id + ":" + secret);
  const headers = { authorization, "content-type": "application/json" };
  return fetch("https://test.stytch.com/v1/" + path, { method: "POST", headers, body: JSON.stringify(body) });
};
const sendCode = (options) => post(options, "otps/sms/login_or_create", { phone_number: PHONE });
`;

export interface RanTest {
  readonly name: string;
  readonly state: string;
  /** What the test failed with. */
  readonly errors: readonly string[];
}

/** Runs files of tests of their own, each the rest of a module that begins with the kit and a small app. */
export async function runKitTests(
  files: Readonly<Record<string, string>>,
  config: TestUserConfig = {},
): Promise<readonly RanTest[]> {
  let ran: readonly RanTest[] = [];
  const afterwards = async ({ state }: Vitest) => {
    const tests = state.getTestModules().flatMap((module) => [...module.children.allTests()]);
    ran = tests.map((test) => {
      const { state: ending, errors = [] } = test.result();
      return { name: test.name, state: ending, errors: errors.map(({ message }) => message) };
    });
  };
  const whole = Object.entries(files).map(([name, text]) => [name, BEGINNING + text] as const);
  await storyOf(Object.fromEntries(whole), { config: { include: ["**/*.test.ts"], ...config }, afterwards });
  return ran;
}
