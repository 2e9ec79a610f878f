import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

import { openJournal } from "../../src/control/journal/journal-file.ts";
import type {
  RecordableStandIn,
  StandInMaker,
  StandInSettings,
} from "../../src/control/journal/stand-in-settings.ts";
import { Mock } from "../../src/mock/mock.ts";
import { fingerprintOf } from "../../src/mock/secrets.ts";
import { bodyText } from "../../src/ports/http.ts";
import { tinyService } from "../mock/tiny-service.ts";

export const VERSION = "1.2.3";

export const SETTINGS: StandInSettings = {
  seed: 7,
  clock: { frozen: false, value: 0 },
  policies: {},
  synthesize: false,
  descriptions: [],
  flags: {},
};

/** The service of no vendor, whose callers' secrets are whatever follows the project. */
export const service: typeof tinyService = {
  ...tinyService,
  recordable: ({ headers, ...request }) => ({
    ...request,
    headers: {
      authorization: (headers.authorization ?? "").replace(
        /:(.*)/,
        (_, secret) => `:${fingerprintOf(secret)}`,
      ),
      "x-reason": headers["x-reason"] ?? "",
    },
  }),
};

export const makeTiny =
  (of = service): StandInMaker<RecordableStandIn> =>
  ({ seed, policies }, { journal, clock, sleep }) => {
    const { handle } = new Mock(of, { seed, policies, journal, clock, sleep });
    return { handle, service: of };
  };

/** A file of its own for a test, in a folder that goes with it. */
export function fileOfTest(name = "journal.jsonl"): string {
  const folder = mkdtempSync(join(tmpdir(), "understudy-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, name);
}

export const open = (file: string, changes: Partial<StandInSettings> = {}, make = makeTiny()) =>
  openJournal({ file, version: VERSION, settings: { ...SETTINGS, ...changes }, make });

/** Raises a counter: by something else than a number is a refusal. */
export async function raise(
  { handle }: RecordableStandIn,
  by: unknown = 1,
  counter = "visits",
  project = "p",
) {
  const headers = { authorization: `${project}:hidden`, "x-reason": "test" };
  const reply = await handle({
    method: "POST",
    url: `/counters/${counter}`,
    headers,
    body: JSON.stringify({ by }),
  });
  return { status: reply.status, ...JSON.parse(bodyText(reply)) };
}

export const linesOf = (file: string): string[] => readFileSync(file, "utf8").trimEnd().split("\n");

/** A journal with three exchanges in it. */
export async function written(): Promise<string> {
  const file = fileOfTest();
  const { standIn, close } = await open(file);
  await raise(standIn);
  await raise(standIn, "much");
  await raise(standIn, 2);
  close();
  return file;
}

/** The message of what went wrong. */
export const faultOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "nothing went wrong",
    (error: Error) => error.message,
  );
