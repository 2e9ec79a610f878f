import { answerBugs } from "./bugs/answers.ts";
import { appBugs } from "./bugs/apps.ts";
import { codeBugs } from "./bugs/codes.ts";
import { lockBugs } from "./bugs/locks.ts";
import { organizationBugs } from "./bugs/organizations.ts";
import type { Bug } from "./bugs/planting.ts";
import { secondFactorBugs } from "./bugs/second-factors.ts";
import { sessionBugs } from "./bugs/sessions.ts";

/** Mistakes that a service of this kind might have, by what they are about, each with the paths that have to notice. */
export const PLANTED_BUGS: Readonly<Record<string, readonly Bug[]>> = {
  Codes: codeBugs,
  Locks: lockBugs,
  "Authenticator apps and recovery codes": appBugs,
  Sessions: sessionBugs,
  "Second factors": secondFactorBugs,
  "Organizations and members": organizationBugs,
  Answers: answerBugs,
};
