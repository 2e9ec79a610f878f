import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reportDrift } from "./report.ts";

const INSTALLED = fileURLToPath(new URL("../../node_modules/stytch", import.meta.url));

let sdk: string;
beforeEach(() => {
  sdk = mkdtempSync(join(tmpdir(), "understudy-drift-"));
  for (const part of ["types/lib", "dist"])
    cpSync(join(INSTALLED, part), join(sdk, part), { recursive: true });
});
afterEach(() => rmSync(sdk, { recursive: true }));

/** Changes one file of the unpacked package. */
function plant(name: string, text: string, instead: string): void {
  const file = join(sdk, name);
  const before = readFileSync(file, "utf8");
  expect(before).toContain(text);
  writeFileSync(file, before.replace(text, instead));
}

function report(folder: string) {
  const lines: string[] = [];
  const code = reportDrift(folder, (line) => lines.push(line));
  return { code, lines };
}

test("the installed SDK and our descriptions know the same, but for what is intended", () => {
  const { code, lines } = report(INSTALLED);
  expect(lines).toEqual([expect.stringMatching(/^drift: 0 not listed, \d+ intended$/)]);
  expect(code).toBe(0);
});

test("what a newer SDK knows alone is told, and so is what it no longer knows", () => {
  plant(
    "types/lib/b2c/otps.d.ts",
    "    method_id: string;",
    "    method_id: string;\n    surprise?: {\n        kind: string;\n    };",
  );
  plant("types/lib/b2c/totps.d.ts", "    secret: string;", "");
  plant("types/lib/b2c/otps_sms.d.ts", '| "cs" |', '| "cs" | "sv" |');
  plant("types/lib/b2c/otps_whatsapp.d.ts", ' "ja" |', "");
  plant(
    "types/lib/b2b/organizations.d.ts",
    "    organization_slug: string;",
    "    organization_slug: string;\n    motto?: string;",
  );
  plant("dist/b2c/users.js", "url: `/v1/users/search`", "url: `/v2/users/search`");
  const { code, lines } = report(sdk);
  expect(code).toBe(1);
  expect(lines.filter((line) => !line.startsWith("  in "))).toEqual([
    "POST /v2/users/search is neither described nor left out by name",
    'request/locale "sv" is not described',
    'request/locale "ja" is unknown to the SDK',
    "request/surprise is not described",
    "reply/secret is unknown to the SDK",
    "no method of the SDK calls it",
    "reply/organization/motto is not described",
    "reply/discovered_organizations[]/organization/motto is not described",
    "reply/organizations[]/motto is not described",
    expect.stringMatching(/^drift: 9 not listed, \d+ intended$/),
  ]);
  expect(lines[lines.indexOf('request/locale "sv" is not described') + 1]).toBe(
    "  in api_otp_v1_otp_sms_LoginOrCreate",
  );
  expect(lines[lines.indexOf("no method of the SDK calls it") + 1]).toBe("  in api_user_v1_Search");
});

test("an entry of the list that nothing needs any more is named", () => {
  plant("types/lib/b2b/scim.d.ts", "export interface SCIMAttributes {", "export interface Other {");
  expect(report(sdk)).toMatchObject({
    code: 0,
    lines: [
      String.raw`No longer found, though listed as intended: \/scim_attributes\/\w+ is not described$`,
      expect.stringMatching(/^drift: 0 not listed/),
    ],
  });
});

test("a folder that is no unpacked SDK is told so", () => {
  rmSync(join(sdk, "dist"), { recursive: true });
  expect(() => report(sdk)).toThrow(
    `${join(sdk, "dist/b2c")} is not there: is this the stytch package, unpacked?`,
  );
});
