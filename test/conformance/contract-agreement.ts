import { checkDocument } from "../../src/contract/check.ts";
import type { TextDocument } from "../../src/document/text-document.ts";
import { type Description, loadDescription } from "../../src/openapi/description.ts";
import { bodyText, type Transport } from "../../src/ports/http.ts";
import type { RunOptions } from "../../src/runner/run/options.ts";
import { isWhole, opened, play } from "../contract/mutations/behaviour.ts";
import { descriptionMutators } from "../contract/mutations/description-mutators.ts";
import { documentMutators } from "../contract/mutations/document-mutators.ts";
import { descriptions, documents, shortName } from "../contract/mutations/documents.ts";
import { at, tree } from "../contract/mutations/edit.ts";
import { operationSites } from "../contract/mutations/operation-sites.ts";
import { enter } from "../contract/mutations/worlds.ts";
import { writtenJson, writtenYaml } from "../contract/mutations/written.ts";
import { type Suite, type Verdict, verdictOf } from "./suite.ts";
import { synthesizedServer } from "./synthesized-server.ts";

interface Case {
  readonly name: string;
  readonly mutator: string;
  readonly workflowId: string;
  readonly text: TextDocument;
  readonly descriptions: ReadonlyMap<string, Description>;
  /** The one of them that is not as the stand-in has it. */
  readonly changed?: Description;
}

type Setting = ReturnType<typeof enter>;

const SAYS = ["error", "warning", "nothing"] as const;
const GOES = ["does not open", "fails", "lacks an output", "passes"] as const;

interface Judged extends Case {
  readonly says: (typeof SAYS)[number];
  readonly goes: (typeof GOES)[number];
  readonly codes: readonly string[];
}

/** What `check` says of a workflow is held against a run of it in a world where everything goes well. */
export const contractAgreement: Suite = {
  title: "What check calls an error, against what a run makes of it",
  needs: "seeds",
  run: async () => {
    const judged: Judged[] = [];
    for (const one of cases()) judged.push(await judge(one));
    console.log(table(judged));
    console.log(silences(judged));
    return verdicts(judged);
  },
};

const workflowIdOf = (value: unknown): string => String(tree(at(value, ["workflows", 0])).workflowId);

function* cases(): Generator<Case> {
  for (const [file, { value }] of documents) {
    const workflowId = workflowIdOf(value);
    const name = shortName(file);
    const original: Case = {
      name,
      mutator: "as it is shipped",
      workflowId,
      text: writtenYaml(value, file),
      descriptions,
    };
    yield original;
    for (const mutator of documentMutators) {
      for (const fault of mutator.faults(value)) {
        const text = writtenYaml(fault.value, file);
        yield { ...original, name: `${name} ${fault.of}`, mutator: mutator.name, text };
      }
    }
    yield* described(original, value);
  }
}

function* described(original: Case, document: unknown): Generator<Case> {
  for (const [file, description] of descriptions) {
    const { value } = description.document;
    for (const site of operationSites(document, value)) {
      for (const mutator of descriptionMutators) {
        for (const fault of mutator.faults(value, site)) {
          const changed = loadDescription(writtenJson(fault.value, file));
          const name = `${original.name} ${fault.of}`;
          yield {
            ...original,
            name,
            mutator: mutator.name,
            descriptions: new Map([...descriptions, [file, changed]]),
            changed,
          };
        }
      }
    }
  }
}

async function judge(one: Case): Promise<Judged> {
  const findings = checkDocument(one.text, { descriptions: new Map(one.descriptions) });
  const says = SAYS.find((level) => findings.some(({ severity }) => severity === level)) ?? "nothing";
  const codes = findings.filter(({ severity }) => severity === says).map(({ code }) => code);
  return { ...one, says, codes, goes: await goes(one) };
}

async function goes(one: Case): Promise<Judged["goes"]> {
  const workflow = opened(one.text, one.descriptions);
  if (workflow === undefined) return "does not open";
  const setting = enter("everything goes well", one.workflowId);
  const result = await play(
    workflow,
    one.changed === undefined ? setting : against(one.changed, one, setting),
  );
  if (result.status === "failed") return "fails";
  return isWhole(workflow, result) ? "passes" : "lacks an output";
}

const SERVER = "http://synthesized.example";

/** The stand-in keeps to the description as it was: what has changed is answered by a server made up from it. */
function against(description: Description, { text }: Case, { inputs, clock }: Setting): RunOptions {
  const source = String(at(text.value, ["sourceDescriptions", 0, "name"]));
  return {
    inputs: { ...inputs, code: "123456" },
    clock,
    transport: knowingItsIds(synthesizedServer({ description, url: SERVER, seed: 1 })),
    servers: { [source]: SERVER },
    contract: { "request-parameter": "error", "request-content-type": "error", "request-schema": "error" },
  };
}

const PHONE_ID = "phone-number-test-00000000-0000-4000-8000-000000000001";

/** The description does not say how an id that is handed out looks, and does say how one that is taken looks. */
const knowingItsIds =
  (transport: Transport): Transport =>
  async (request, options) => {
    const reply = await transport(request, options);
    return { ...reply, body: bodyText(reply).replace(/"phone_id":"[^"]*"/, `"phone_id":"${PHONE_ID}"`) };
  };

function table(judged: readonly Judged[]): string {
  const cell = (says: string, goes: string) =>
    judged.filter((one) => one.says === says && one.goes === goes).length;
  const rows = SAYS.map((says) => [`check says ${says}`, ...GOES.map((goes) => String(cell(says, goes)))]);
  return [["", ...GOES], ...rows]
    .map(([name = "", ...cells]) => `${name.padEnd(20)}${cells.map((one) => one.padStart(15)).join("")}`)
    .join("\n");
}

/** What only a run can tell, or only who knows the original. */
function silences(judged: readonly Judged[]): string {
  const silent = judged.filter(({ says, goes }) => says === "nothing" && goes !== "passes");
  const counts = new Map<string, number>();
  for (const { mutator } of silent) counts.set(mutator, (counts.get(mutator) ?? 0) + 1);
  const rows = [...counts].map(([mutator, count]) => `  ${String(count).padStart(3)}  ${mutator}`);
  return ["check says nothing, and the run does not pass:", ...rows].join("\n");
}

function verdicts(judged: readonly Judged[]): Verdict[] {
  return judged.map((one) => {
    const isWrong = one.says === "error" && one.goes === "passes";
    const complaints = [
      ...(isWrong ? [`check says ${one.codes.join(", ")}, and the run passes.`] : []),
      ...(one.says !== "error" && one.goes === "does not open"
        ? ["It does not open, and check says no error."]
        : []),
    ];
    return verdictOf(`${one.mutator}: ${one.name}`, complaints);
  });
}
