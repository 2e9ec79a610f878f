import { existsSync } from "node:fs";
import { join } from "node:path";
import { DOCUMENTS } from "../../respect/places.ts";
import type { Case } from "../case.ts";
import { inProcess } from "../in-process.ts";
import { processes } from "../processes.ts";
import { respect } from "./respect.ts";
import { DOCUMENT, loginWays } from "./sms-login.ts";

const BUILT = join(import.meta.dirname, "../../../dist/src/main.js");

/** The command as it is installed: what has to be compiled first would not be a cold start. */
const understudy = (command: string) =>
  processes(`understudy ${command}`, () => {
    if (!existsSync(BUILT)) throw new Error("There is nothing to start yet: npm run build");
    return { argv: [BUILT, command, join(DOCUMENTS, DOCUMENT)] };
  });

/** One more run in a test suite, beside one more run of the other tool. */
export const runAgainstRespect: Case = {
  name: "a run in process, beside a process of respect",
  target: 20,
  reference: respect,
  subject: inProcess("runWorkflow", () => ({ call: loginWays().byWorkflow })),
};

export const coldRunAgainstRespect: Case = {
  name: "a run from cold",
  target: 2,
  reference: respect,
  subject: understudy("run"),
};

const nothing = processes("node -e 0", () => ({ argv: ["-e", "0"] }));

export const coldRun: Case = {
  name: "understudy run, from cold",
  target: 0.15,
  reference: nothing,
  subject: understudy("run"),
};

export const coldCheck: Case = {
  name: "understudy check, from cold",
  target: 0.2,
  reference: nothing,
  subject: understudy("check"),
};
