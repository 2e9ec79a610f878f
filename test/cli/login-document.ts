import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export const LOGIN = "workflows/arazzo/stytch-sms-otp-login-workflow.yml";

/** Nothing takes any time, and ids are the same in every run. */
export const STILL = ["--clock", "2026-01-01T00:00:00Z,frozen"] as const;

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "understudy-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A file in a folder of its own. */
export function newFile(name: string, text: string): string {
  const file = join(newFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** The shipped SMS login with something changed. */
export function changedLogin(change: (text: string) => string): string {
  const description = join(process.cwd(), "workflows/openapi/stytch-consumer-openapi.yml");
  const text = readFileSync(LOGIN, "utf8").replace("../openapi/stytch-consumer-openapi.yml", description);
  return newFile("login.yml", change(text));
}
