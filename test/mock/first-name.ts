import { createRequire } from "node:module";
import { makePeopledStandIn } from "../../mocks/stytch/exports/peopled-stand-in.ts";
import { fakerVersion } from "../../src/mock/made-up.ts";
import { People } from "../../src/mock/people.ts";

/** A program of its own, because whatever a process has loaded stays loaded: prints what of faker is, and when. */
const { cache } = createRequire(import.meta.url);

const loaded = (): string[] =>
  Object.keys(cache).flatMap(
    (file) => /@faker-js\/faker\/dist\/(.*?)(-[\w-]{8})?\.js$/.exec(file)?.[1] ?? [],
  );

makePeopledStandIn({ seed: 1, clock: undefined, operations: [], fields: [], inputs: [] });
const people = new People(1, () => 0);
people.phone();
const [version, before] = [fakerVersion(), loaded()];
people.name();
process.stdout.write(JSON.stringify({ version, before, after: loaded() }));
