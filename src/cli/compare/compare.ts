import { systemClock } from "../../ports/clock.ts";
import { inputSecrets } from "../../report/collect-secrets.ts";
import { instant } from "../../report/counts-and-times.ts";
import type { ProbeResult } from "../../verification/ask-probe.ts";
import { probeText } from "../../verification/text.ts";
import { masked, totalsOf, type Verification } from "../../verification/verification.ts";
import { CommandError, EXIT, type ExitCode } from "../command-error.ts";
import type { Program } from "../program.ts";
import { type RecordLine, readRecording } from "../run/recording.ts";
import type { Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import { tell } from "../verify/tell.ts";
import type { CompareFlags } from "./flags.ts";
import { type RecordedWorkflow, repeatWorkflow } from "./repeat-workflow.ts";

/** `understudy compare`: what was recorded of the real service, asked of the stand-in once more. */
export async function compareCommand(
  file: string,
  flags: CompareFlags,
  program: Program,
  terminal: Terminal,
): Promise<ExitCode> {
  const workflows = workflowsIn(readRecording(file));
  if (workflows.length === 0) throw new CommandError(`${file} holds no exchange.`, EXIT.documentsWrong);
  if (flags.report !== undefined) writeFile(flags.report, "");
  const [vendor, makeStandIn] = [await program.probes(), await program.peopledStandIn()];
  const secrets = new Set<string>();
  const startedAt = instant(systemClock.now());
  const results: ProbeResult[] = [];
  for (const workflow of workflows) {
    results.push(
      await repeatWorkflow(workflow, {
        vendor,
        makeStandIn,
        seed: flags.seed,
        wording: flags.wording === true,
        onBody: (body) => inputSecrets({ body }, new Set(), secrets),
      }),
    );
  }
  if (results.every(({ calls }) => calls.length === 0)) {
    throw new CommandError(`The stand-in answers none of the requests in ${file}.`, EXIT.documentsWrong);
  }
  const verification: Verification = {
    generator: { name: "understudy", version: program.version },
    startedAt,
    service: program.realService.name,
    done: `repeated ${file}`,
    unit: "workflow",
    probes: results,
    notAsked: [],
  };
  const shown = masked(verification, secrets);
  if (!flags.json) for (const result of shown.probes) terminal.out(probeText(result, terminal.colour));
  tell(shown, flags, terminal);
  return totalsOf(verification).different > 0 ? EXIT.repliesDiffer : EXIT.passed;
}

/** Each that has made a request, in the order in which they began; `run --parallel` mixes their lines. */
function workflowsIn(lines: readonly RecordLine[]): readonly RecordedWorkflow[] {
  const found = new Map<string, RecordedWorkflow & { readonly lines: RecordLine[] }>();
  for (const line of lines) {
    const { document, workflow } = line;
    const key = JSON.stringify([document, workflow]);
    const known = found.get(key) ?? { document, workflow, lines: [] };
    known.lines.push(line);
    found.set(key, known);
  }
  return [...found.values()].filter((one) => one.lines.some((line) => "request" in line));
}
