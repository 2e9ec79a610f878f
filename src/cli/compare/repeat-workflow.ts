import { nodeOf } from "../../document/node.ts";
import { parsedJson } from "../../expression/parse-payload.ts";
import { maskUrl } from "../../openapi/mask-secrets.ts";
import { bodyText } from "../../ports/http.ts";
import type { CallResult, ProbeResult } from "../../verification/ask-probe.ts";
import { compareReplies } from "../../verification/compare-replies.ts";
import { basic, requestOf } from "../../verification/side.ts";
import { TwinValues } from "../../verification/twin-values.ts";
import type { MakePeopledStandIn, PeopledStandIn } from "../run/peopled-stand-in.ts";
import { type RecordedRequest, type RecordLine, replyOf } from "../run/recording.ts";
import type { VendorProbes } from "../verify/vendor-probes.ts";
import { TypedCodes } from "./typed-codes.ts";

/** All that was recorded of one workflow, in its order. */
export interface RecordedWorkflow {
  readonly document: string;
  readonly workflow: string;
  readonly lines: readonly RecordLine[];
}

interface Repeating {
  readonly vendor: VendorProbes;
  readonly makeStandIn: MakePeopledStandIn;
  readonly seed: string | undefined;
  readonly wording: boolean;
  /** Told of every body, recorded or not. */
  readonly onBody: (body: unknown) => void;
}

/** Sends the requests once more, to a stand-in with people who can go through them, and compares the answers. */
export async function repeatWorkflow(
  { document, workflow, lines }: RecordedWorkflow,
  { vendor, makeStandIn, seed, wording, onBody }: Repeating,
): Promise<ProbeResult> {
  const exchanges = lines.flatMap((line) => ("request" in line ? [line] : []));
  const inputs = Object.assign({}, ...lines.flatMap((line) => ("inputs" in line ? [line.inputs] : [])));
  onBody(inputs);
  const named = exchanges.map((exchange) => {
    const { method, path } = exchange.request;
    return { ...exchange, operationId: vendor.operationId(method, path.replace(/\?.*$/s, "")) };
  });
  const operations = named.flatMap(({ operationId }) => operationId ?? []);
  const standIn = makeStandIn({
    seed,
    clock: undefined,
    policies: {},
    operations,
    fields: exchanges.flatMap(({ request }) => Object.keys(nodeOf(sentJson(request)))),
    inputs: Object.keys(inputs),
  });
  const twins = new TwinValues(vendor.sandbox);
  learnInputs(inputs, standIn, operations, twins);
  const codes = new TypedCodes(standIn, twins);
  const calls: CallResult[] = [];
  const skipped: string[] = [];
  for (const [index, { request, reply, operationId }] of named.entries()) {
    const { method, path } = request;
    const does = `request ${index + 1}`;
    if (operationId === undefined || !standIn.answers(operationId)) {
      skipped.push(`${does} is of what is not emulated: ${method} ${maskUrl(path)}`);
      continue;
    }
    const real = replyOf(reply);
    const sent = sentJson(request);
    onBody(sent);
    if (real.status < 400) await codes.learn(sent, operationId);
    const again = {
      method,
      path: twins.twinOfPath(path),
      body: typeof sent === "string" ? sent : sent && JSON.stringify(twins.twinOf(sent)),
    };
    const answer = await standIn.handle(requestOf({ url: "" }, again, basic(standIn.login)));
    const differences = compareReplies({ real, standIn: answer }, vendor.table.errors, {}, { wording });
    const [one, other] = [parsedJson(bodyText(real)), parsedJson(bodyText(answer))];
    onBody(one);
    onBody(other);
    twins.learn(one, other);
    calls.push({ does, method, path: maskUrl(path), differences });
  }
  return { id: workflow, asks: document, login: "", calls, skipped, left: [] };
}

const sentJson = ({ body }: RecordedRequest) =>
  typeof body === "string" ? (parsedJson(body) ?? body) : undefined;

/** Who was in the project before it began is somebody else in the stand-in. */
function learnInputs(
  inputs: Readonly<Record<string, unknown>>,
  standIn: PeopledStandIn,
  operations: readonly string[],
  twins: TwinValues,
): void {
  for (const [name, value] of Object.entries(inputs)) {
    const supplied = standIn.supply(name, operations);
    if (typeof value === "string" && typeof supplied === "string") twins.set(value, supplied);
  }
}
