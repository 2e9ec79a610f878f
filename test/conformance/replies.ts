import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { descriptions } from "../../mocks/stytch/descriptions.ts";
import { readDescription } from "../../src/openapi/description.ts";
import { routesOf } from "../../src/openapi/routes.ts";
import { Validators } from "../../src/openapi/validators.ts";
import { RECORD_VARIABLE, type RecordedReply } from "../mocks/stytch/recorded-replies.ts";
import { type Suite, type Verdict, verdictOf } from "./suite.ts";

const FILES = ["stytch-consumer-openapi.yml", "stytch-b2b-openapi.yml"];

/** Runs the tests of the stand-in, and holds every success that they got against the published description. */
export const replies: Suite = {
  title: "Every success that the tests got, against the published reply schemas",
  needs: "published",
  run: (folder) => {
    const recorded = recordedReplies();
    if (!recorded) return [verdictOf("the tests of the stand-in", ["They do not pass; see npm test."])];
    const theirs = FILES.map((file) => readDescription(join(folder, file)));
    const operations = new Map(theirs.flatMap((description) => [...description.operations]));
    const validators = theirs.map((description) => ({
      description,
      validators: new Validators(description),
    }));
    const routes = routesOf(descriptions());
    const complaints = new Map<string, Set<string>>();
    for (const { method, url, status, body } of recorded) {
      const match = routes.match(method, new URL(url, "http://server").pathname);
      if (status >= 300 || match.kind !== "found") continue;
      const { id } = match.target;
      const published = operations.get(id);
      const own = validators.find(({ description }) => description.operations.has(id));
      const found = complaints.get(id) ?? new Set();
      complaints.set(id, found);
      // The published descriptions know no null; that the live API answers it is a difference on purpose.
      const faults = (published && own?.validators.reply(published, 200)?.(withoutNulls(body))) ?? [];
      for (const { pointer, message } of faults) found.add(`${pointer} ${message}`);
    }
    return judged(complaints);
  },
};

function judged(complaints: ReadonlyMap<string, ReadonlySet<string>>): Verdict[] {
  const all = descriptions().flatMap(({ operations }) => [...operations.keys()]);
  return all.map((id) => verdictOf(id, [...(complaints.get(id) ?? ["No test got a success from it."])]));
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutNulls(one)]));
}

/** Undefined when the tests do not pass: then their replies prove nothing. */
function recordedReplies(): RecordedReply[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), "understudy-replies-"));
  const file = join(folder, "replies.jsonl");
  try {
    const run = spawnSync("npx", ["vitest", "run", "--project", "unit", "test/mocks"], {
      env: { ...process.env, [RECORD_VARIABLE]: file },
      encoding: "utf8",
    });
    if (run.status !== 0) return undefined;
    return readFileSync(file, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
