import { afterAll, expect, test } from "vitest";
import { cellsOf } from "../../../src/contract/coverage/cells.ts";
import type { PlayedPath } from "../../../src/contract/coverage/played-paths.ts";
import { openDocument } from "../../../src/workflow/load-document.ts";
import { drafted, LOGIN, projectOf } from "./project.ts";

const DOCUMENTS = {
  "sms-otp-login": "workflows/arazzo/stytch-sms-otp-login-workflow.yml",
  "whatsapp-otp-login": "workflows/arazzo/stytch-whatsapp-otp-login-workflow.yml",
};

const WHATSAPP = `
const others = scenario(
  whatsappOtpLogin,
  { world: ({ user }) => ({ ada: user() }), inputs: () => ({}) },
  (write) => {
    write.todo("somebody logs in");
  },
);
`;

const removals: (() => void)[] = [];
afterAll(() => {
  for (const remove of removals) remove();
});

/** What becomes of a file with scenarios of these workflows, each at its `scenario(`. */
function draftedIn(
  text: string,
  workflowIds: readonly (keyof typeof DOCUMENTS)[],
  paths: readonly PlayedPath[] = [],
) {
  const { folder, read, remove } = projectOf({ "login.scenario.ts": text });
  removals.push(remove);
  const calls = [...text.matchAll(/scenario\(/g)].map(({ index }) => text.slice(0, index).split("\n"));
  const scenarios = workflowIds.map((workflowId, index) => ({
    document: DOCUMENTS[workflowId],
    workflowId,
    written: {
      file: `${folder}/login.scenario.ts`,
      line: calls[index]?.length ?? 0,
      column: (calls[index]?.at(-1)?.length ?? 0) + 1,
    },
    outOfReach: [],
    paths,
  }));
  const documents = workflowIds.map((workflowId) => openDocument(DOCUMENTS[workflowId]));
  const { said, changed } = drafted(cellsOf(documents, scenarios, "every workflow"));
  return { said: said.replaceAll(folder, "$"), changed, text: read("login.scenario.ts") };
}

test("of two scenarios in a file each has its own, called as the file calls it", () => {
  const { said, text } = draftedIn(LOGIN + WHATSAPP, ["sms-otp-login", "whatsapp-otp-login"]);
  expect(said).toBe(
    "Drafted 38 paths of whatsapp-otp-login in $/login.scenario.ts.\nDrafted 39 paths of sms-otp-login in $/login.scenario.ts.\n",
  );
  const [first = "", second = ""] = text.split("const others");
  expect(first).toContain('    path("draft: sendSmsOtp is refused with 429 too_many_requests"');
  expect(second).toContain('    write("draft: sendWhatsappOtp is refused with 429 too_many_requests"');
});

test("where the paths end is not plain to see, they are printed instead", () => {
  const elsewhere = LOGIN.replace("(path) => {", "writePaths);\n\nconst writePaths = (path) => {");
  const { said, changed, text } = draftedIn(elsewhere, ["sms-otp-login"]);
  expect(said).toMatch(
    /^\$\/login\.scenario\.ts:5:15 Where the paths of sms-otp-login end is not plain to see\. Put these there:\n\n\/\/ Drafted by/,
  );
  expect(said).toContain('\n\npath("draft: sendSmsOtp is refused with 429 too_many_requests", {\n');
  expect(changed).toBe(false);
  expect(text).toBe(elsewhere);
});

const REFUSED = { at: "sendSmsOtp", status: 429, error: "too_many_requests" };
const ONE: PlayedPath = { name: "one", outcome: "failed", ends: [REFUSED], calls: [], deeds: [] };

test("what a path expects that did not go as written is not drafted beside it", () => {
  expect(draftedIn(LOGIN, ["sms-otp-login"], [ONE]).text).not.toContain("sendSmsOtp is refused with 429");
});

test("a name that is taken has a number", () => {
  const name = "draft: sendSmsOtp is refused with 429 too_many_requests";
  const other = { ...ONE, name, ends: [{ passes: true }] } as const;
  expect(draftedIn(LOGIN, ["sms-otp-login"], [other]).text).toContain(`path("${name} (2)", {`);
});

test("a connection that is lost when the step has ended a session says so", () => {
  const deeds = [{ stepId: "authenticateOtp", opened: 1, closed: 2, codes: 0 }];
  const good: PlayedPath = { name: "good", outcome: "passed", ends: [{ passes: true }], calls: [], deeds };
  expect(draftedIn(LOGIN, ["sms-otp-login"], [good]).text).toContain(`is cut", {
      before: { authenticateOtp: ({ fault }) => fault({ truncate: true }) },
      fails: { at: "authenticateOtp", connection: "cut" },
      sessions: { opened: 1, closed: 2 },
    });`);
});
