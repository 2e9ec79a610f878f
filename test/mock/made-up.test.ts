import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { makePeopledStandIn } from "../../mocks/stytch/exports/peopled-stand-in.ts";
import manifest from "../../package.json" with { type: "json" };
import { fakerVersion } from "../../src/mock/made-up.ts";
import { People } from "../../src/mock/people.ts";

const { cache } = createRequire(import.meta.url);

const loaded = (): string[] =>
  Object.keys(cache).flatMap(
    (file) => /@faker-js\/faker\/dist\/(.*?)(-[\w-]{8})?\.js$/.exec(file)?.[1] ?? [],
  );

test("a faker is loaded for the first name, not for a world, a phone or a run, and with no language but English", () => {
  makePeopledStandIn({ seed: 1, clock: undefined, operations: [], fields: [], inputs: [] });
  const people = new People(1, () => 0);
  people.phone();
  expect([fakerVersion(), loaded()]).toEqual([manifest.dependencies["@faker-js/faker"], []]);
  people.name();
  expect(loaded()).toContain("locale/en");
  expect(loaded().filter((file) => !/^(locale\/en|en|base)$/.test(file))).toEqual([]);
});

test("the version is one and no range, because the next one makes up others", () => {
  expect(manifest.dependencies["@faker-js/faker"]).toMatch(/^\d+\.\d+\.\d+$/);
});
