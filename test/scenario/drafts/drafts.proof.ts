import { afterAll, expect, test } from "vitest";
import { cellTotals } from "../../../src/contract/coverage/cell-totals.ts";
import { cellsShown, drafted, LOGIN, projectOf } from "./project.ts";

const project = projectOf({ "login.scenario.ts": LOGIN });
afterAll(() => project.remove());

async function rehearsed() {
  const rehearsal = await project.rehearse();
  if (rehearsal === undefined) throw new Error("There was nothing to rehearse.");
  return { ...rehearsal, cells: cellsShown(rehearsal) };
}

test("what is drafted goes as written, is seen to be a draft, and is drafted once", async () => {
  const { cells, failures } = await rehearsed();
  expect(failures).toEqual([]);
  expect(cellTotals(cells)).toMatchObject({ cells: 40, paths: 2, missing: 38, drafts: 0 });

  expect(drafted(cells).said).toMatch(/^Drafted 38 paths of sms-otp-login in .*login\.scenario\.ts\.\n$/);
  const text = project.read("login.scenario.ts");
  expect(
    text,
  ).toContain(`      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    // Drafted by \`understudy coverage --write\`: an armed fault stands in for what leads there. Cause it for real where
    // somebody can, or say in the scenario's \`outOfReach\` why nobody can; either way, the word draft goes.
    path("draft: sendSmsOtp is refused with 400 `);
  expect(text).toContain(`
    path("draft: authenticateOtp is refused with 429 too_many_requests", {
      before: { authenticateOtp: ({ fault }) => fault({ error: "too_many_requests" }) },
      fails: { at: "authenticateOtp", status: 429, error: "too_many_requests" },
    });
`);
  expect(text).toContain(`
    path("draft: the connection of authenticateOtp is timed out", {
      before: { authenticateOtp: ({ fault }) => fault({ delay: { seconds: 30, milliseconds: 1 } }) },
      fails: { at: "authenticateOtp", connection: "timed out" },
      sessions: 1,
      codes: 1,
    });
  },
);

const any = `);

  const again = await rehearsed();
  expect(again.failures).toEqual([]);
  expect(cellTotals(again.cells)).toMatchObject({ cells: 40, paths: 40, missing: 0, drafts: 38 });
  expect(drafted(again.cells)).toEqual({ said: "", changed: false });
  expect(project.read("login.scenario.ts")).toBe(text);
});
