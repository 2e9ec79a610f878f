import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vitestNode from "vitest/node";
import { writeDrafts } from "../../../src/cli/coverage/write-drafts.ts";
import type { Cells } from "../../../src/contract/coverage/cell.ts";
import { cellsOf } from "../../../src/contract/coverage/cells.ts";
import { type Rehearsal, rehearseQuietly } from "../../../src/scenario/vitest-rehearsal.ts";
import { openDocument } from "../../../src/workflow/load-document.ts";

const top = join(import.meta.dirname, "../../..");

/** The scenario of the README, with fewer paths, as somebody writes it in a project of their own. */
export const LOGIN = `import { scenario } from "${top}/mocks/stytch/exports/scenario.ts";
import { rehearse } from "${top}/mocks/stytch/exports/vitest.ts";
import { smsOtpLogin } from "${top}/scenarios/workflows.ts";

const paths = scenario(
  smsOtpLogin,
  {
    world: ({ user }) => ({ ada: user() }),
    inputs: ({ ada }) => ({ phone_number: ada.phone.number, code: ada.phone.readsCode, session_duration_minutes: 60 }),
  },
  (path) => {
    path("the user types the code from the text message", {
      afterwards: ({ ada }) => ada.sessions().length === 1,
      outputs: () => ({ userId: any, sessionToken: any, sessionJwt: any }),
    });

    path("the code has expired", {
      before: { authenticateOtp: ({ clock }) => clock.advance({ minutes: 2 }) },
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });
  },
);

const any = { says: "anything", mismatch: () => undefined };

rehearse(paths);

export default paths;
`;

export interface Project {
  readonly folder: string;
  readonly read: (file: string) => string;
  /** Runs the scenarios of a file, or all of them. */
  readonly rehearse: (where?: string) => Promise<Rehearsal | undefined>;
  readonly remove: () => void;
}

/** A folder with these files, and a configuration of vitest that collects scenarios. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "understudy-")));
  const all = {
    "vitest.config.mjs": `export default { test: { include: ["**/*.scenario.ts"], pool: "threads" } };`,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), "utf8"),
    rehearse: (where = "") => rehearseQuietly(vitestNode, join(folder, where), folder),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What a rehearsal shows of the workflows of its scenarios. */
export function cellsShown({ scenarios }: Rehearsal): Cells {
  const documents = [...new Set(scenarios.map(({ document }) => document))].map((file) => openDocument(file));
  return cellsOf(documents, scenarios, "those with scenarios");
}

/** Drafts what a rehearsal does not show, and answers what is said about it. */
export function drafted(cells: Cells): { readonly said: string; readonly changed: boolean } {
  let said = "";
  const changed = writeDrafts(cells, (text) => {
    said += text;
  });
  return { said, changed };
}
