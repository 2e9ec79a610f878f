import { rmSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../../src/adapters/node-server.ts";
import { copyDocuments } from "../../respect/copy-documents.ts";
import { REDOCLY } from "../../respect/places.ts";
import { QUIET } from "../../respect/run-theirs.ts";
import type { Contestant } from "../case.ts";
import { processes } from "../processes.ts";
import { DOCUMENT, loginStage } from "./sms-login.ts";

const CODE = "123456";

/** Redocly's respect, which needs every input before it starts: the code is pinned. */
export const respect: Contestant = processes("redocly respect", async () => {
  const { stage, ada } = loginStage();
  const { number } = ada.phone;
  const folder = copyDocuments(stage.login);
  const server = await serve(stage.transport);
  const inputs = { phone_number: number, code: CODE, session_duration_minutes: 60 };
  return {
    argv: [
      ...[REDOCLY, "respect", join(folder, "arazzo", DOCUMENT)],
      ...["--server", `stytchConsumerApi=${server.url}`],
      ...["--input", JSON.stringify(inputs)],
    ],
    env: QUIET,
    before: () => ada.world.inbox.pin(number, CODE),
    stop: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
});
