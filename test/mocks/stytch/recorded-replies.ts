import { appendFileSync } from "node:fs";

/** Names a file: every reply that the tests get is written to it, a line each, for somebody else to judge. */
export const RECORD_VARIABLE = "UNDERSTUDY_TEST_REPLIES";

export interface RecordedReply {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly body: unknown;
}

const file = process.env[RECORD_VARIABLE];

export function recordReply(reply: RecordedReply): void {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(reply)}\n`);
}
