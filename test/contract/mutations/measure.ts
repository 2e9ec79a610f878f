import type { Change } from "../../../src/contract/changes/change.ts";
import type { Version } from "../../../src/contract/changes/version.ts";
import type { ContractDiagnostic } from "../../../src/contract/rule.ts";
import type { TextDocument } from "../../../src/document/text-document.ts";
import { type Description, loadDescription } from "../../../src/openapi/description.ts";
import { isSame, opened, type Seen, watch } from "./behaviour.ts";
import type { DescriptionMutator, ExpectedFault } from "./description-mutators.ts";
import type { Fault, Mutator } from "./document-mutators.ts";
import { descriptions, documents, shortName } from "./documents.ts";
import { at, tree } from "./edit.ts";
import { changed, checked, news, stands, versionOf } from "./judge.ts";
import { type OperationSite, operationSites, otherSites } from "./operation-sites.ts";
import { worldNames } from "./worlds.ts";
import { writtenJson, writtenYaml } from "./written.ts";

interface Original {
  readonly file: string;
  readonly text: TextDocument;
  readonly workflowId: string;
  readonly findings: readonly ContractDiagnostic[];
  readonly version: Version;
  readonly seen: ReadonlyMap<string, Seen>;
}

const once = <Result>(make: () => Result): (() => Result) => {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
};

/** The documents as they are shipped, and how they go. */
export const originals = once(() => Promise.all([...documents].map(original)));

async function original([file, { value }]: readonly [string, TextDocument]): Promise<Original> {
  const text = writtenYaml(value, file);
  const workflowId = String(tree(at(value, ["workflows", 0])).workflowId);
  const workflow = opened(text, descriptions);
  if (workflow === undefined) throw new Error(`${file} does not open.`);
  const seen = new Map<string, Seen>();
  for (const world of worldNames) seen.set(world, await watch(workflow, world, workflowId));
  return { file, text, workflowId, findings: checked(text), version: versionOf(text), seen };
}

/** What came of one fault. */
export interface Measured {
  /** `sms-otp-login: sendSmsOtp.phone_number` */
  readonly name: string;
  /** Whether it made a difference to a run. */
  readonly matters: boolean;
  /** Whether an error, a warning or a change that is not safe names it, at its line. */
  readonly byCheck: boolean;
  readonly byDiff: boolean;
}

export async function measureDocuments({ faults }: Mutator): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const one of await originals()) {
    for (const fault of faults(one.text.value)) all.push(await measureDocument(one, fault));
  }
  return all;
}

async function measureDocument(one: Original, fault: Fault): Promise<Measured> {
  const text = writtenYaml(fault.value, one.file);
  const findings = news(one.findings, checked(text));
  const changes = changed(one.version, versionOf(text));
  const lines = {
    now: [fault.now, ...(fault.also ?? [])].map((pointer) => text.placeOf(pointer).line),
    was: one.text.placeOf(fault.was).line,
  };
  return {
    name: `${shortName(one.file)}: ${fault.of}`,
    matters: await makesDifference(one, text),
    byCheck: findings.some(({ place }) => place !== undefined && lines.now.includes(place.line)),
    byDiff: changes.some((change) => change.impact !== "safe" && stands(change, lines)),
  };
}

async function makesDifference({ seen, workflowId }: Original, text: TextDocument): Promise<boolean> {
  const workflow = opened(text, descriptions);
  if (workflow === undefined) return true;
  for (const [world, before] of seen) {
    if (!isSame(before, await watch(workflow, world, workflowId))) return true;
  }
  return false;
}

/** What is told of a change to a description, and what should be. */
export interface Told {
  readonly name: string;
  readonly expected: string;
  /** The worst that is told. */
  readonly impact: string;
  /** Whether something of that impact stands at the line of the change. */
  readonly isPlaced: boolean;
}

const written = once(
  () =>
    new Map(
      [...descriptions].map(([file, { document }]) => [
        file,
        loadDescription(writtenJson(document.value, file)),
      ]),
    ),
);

type SitesOf = (document: unknown, description: unknown) => readonly OperationSite[];

const measure =
  (sitesOf: SitesOf) =>
  ({ faults }: DescriptionMutator): Told[] =>
    [...documents.values()].flatMap((text) =>
      [...written()].flatMap(([file, description]) => {
        const { value } = description.document;
        const isUsed = operationSites(text.value, value).length > 0;
        const sites = isUsed ? sitesOf(text.value, value) : [];
        const before = once(() => versionOf(text, written()));
        return sites.flatMap((site) =>
          faults(value, site).map((fault) => measureDescription(text, before(), description, file, fault)),
        );
      }),
    );

/** Of the operations that a document calls. */
export const measureDescriptions = measure(operationSites);

/** Of some that it does not call. */
export const measureOthers = measure(otherSites);

const IMPACTS = ["breaking", "risky", "safe"] as const;

function measureDescription(
  text: TextDocument,
  before: Version,
  description: Description,
  file: string,
  fault: ExpectedFault,
): Told {
  const now = loadDescription(writtenJson(fault.value, file));
  const changes: readonly Change[] = changed(before, versionOf(text, new Map([...written(), [file, now]])));
  const lines = {
    now: [now.document.placeOf(fault.now).line],
    was: description.document.placeOf(fault.was).line,
  };
  const impact = IMPACTS.find((one) => changes.some((change) => change.impact === one)) ?? "none";
  const worst = changes.filter((change) => change.impact === impact);
  return {
    name: `${shortName(text.file)}: ${fault.of}`,
    expected: fault.expected,
    impact,
    isPlaced: worst.length === 0 || worst.some((change) => stands(change, lines)),
  };
}
