import type { Bug } from "./scenario/bugs/planting.ts";
import { PLANTED_BUGS } from "./scenario/planted-bugs.ts";

/** The bugs that are planted in the stand-in, and the paths that notice, as a page. */
export function plantedBugsPage(): string {
  const count = Object.values(PLANTED_BUGS).flat().length;
  return [
    "# Planted bugs",
    "",
    `Do the scenarios notice when something is wrong? Here are ${count} mistakes that a service of this kind might have. Each is`,
    "planted in the stand-in, alone, and each of the paths beside it has to fail then, and has to tell what it met. On a",
    "stand-in that behaves all of them pass.",
    "",
    "<!-- Written by `npm run generate` from test/scenario/planted-bugs.ts. Change that, not this. -->",
    ...Object.entries(PLANTED_BUGS).flatMap(([subject, bugs]) => ["", `## ${subject}`, "", ...tableOf(bugs)]),
    "",
  ].join("\n");
}

const tableOf = (bugs: readonly Bug[]): string[] => [
  "| what is wrong | the paths that fail |",
  "|---|---|",
  ...bugs.map(({ says, caughtBy }) => `| ${says} | ${Object.keys(caughtBy).join("<br>")} |`),
];
