import { expect } from "vitest";
import { stytchControls } from "../../../mocks/stytch/controls.ts";
import type { StytchWorld } from "../../../mocks/stytch/state.ts";
import { schemaBreaches } from "../../../src/control/world/schema-breaches.ts";
import { parseDocument } from "../../../src/document/text-document.ts";
import type { Named } from "../../../src/mock/controls.ts";
import { stytch } from "./bench.ts";

/** Entries of world documents that many tests begin with. */
export const ACME = "acme: { organization_slug: acme }";
export const ADA = `ada: { organization: acme, email_address: ada@acme.example, mfa_phone_number: "+12025550100" }`;
export const BOB = `bob: { phone_number: "+12025550101" }`;

/** As a person writes it: held to the schema first, which is what makes `seed` safe to call. */
export function seed(world: StytchWorld, text: string): Named {
  const document = parseDocument(text, "world.yml").value as Readonly<Record<string, unknown>>;
  expect(schemaBreaches(document, stytchControls.worldSchema)).toEqual([]);
  return stytchControls.seed(world, document);
}

/** A stand-in whose project holds what a document declares. */
export function seeded(text: string) {
  const api = stytch();
  const named = seed(api.world, text);
  return { ...api, named, id: (name: string, of = "id") => String(named[name]?.[of]) };
}
