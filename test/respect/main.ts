import { rmSync } from "node:fs";
import { stytchStage } from "../../mocks/stytch/exports/stage.ts";
import { aligned } from "../bench/table.ts";
import { copyDocuments } from "./copy-documents.ts";
import { SEED } from "./places.ts";
import { REHEARSALS } from "./rehearsals.ts";
import { runOurs } from "./run-ours.ts";
import { runTheirs } from "./run-theirs.ts";
import { inWords, isSame } from "./verdict.ts";

/** Our verdicts on the shipped documents beside those of Redocly's respect: `npm run respect`. */
const folder = copyDocuments(stytchStage({ seed: SEED }).login);
const rows: string[][] = [];
const reasons: string[] = [];
const failures: string[] = [];
try {
  for (const rehearsal of REHEARSALS) {
    const { workflowId, name, differs } = rehearsal;
    const ours = await runOurs(rehearsal);
    const theirs = await runTheirs(folder, rehearsal, ours.inputs);
    const same = isSame(ours.verdict, theirs);
    rows.push([workflowId, name, inWords(ours.verdict), same ? "the same" : inWords(theirs)]);
    if (differs !== undefined) reasons.push(`${workflowId}, ${name}: ${differs}`);
    if (same !== (differs === undefined)) failures.push(`${workflowId}, ${name}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

console.log(aligned([["workflow", "with", "ours", "respect"], ...rows]));
console.log(`\n${reasons.join("\n")}`);
console.log(`\nrespect: ${REHEARSALS.length - failures.length} of ${REHEARSALS.length} as expected`);
for (const failure of failures) console.log(`  failed ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
