import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../src/document/diagnostic.ts";
import { parseDocument, type TextDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";
import { VirtualClock } from "../../src/ports/clock.ts";
import { bodyText, type HttpRequest, type Transport } from "../../src/ports/http.ts";
import type { Attempt, StepResult, WorkflowResult } from "../../src/runner/run/result.ts";
import { type RunOptions, runWorkflow } from "../../src/runner/run/workflow.ts";
import { loadDocument } from "../../src/workflow/load-document.ts";
import { workflowIn } from "../../src/workflow/tree.ts";

type Json = Readonly<Record<string, unknown>>;

export interface Case {
  readonly name: string;
  readonly section: string;
  readonly reading?: string;
  readonly against?: string;
  readonly version?: string;
  readonly self?: string;
  readonly criterion?: string | Json;
  readonly answer?: number | Reply;
  readonly steps?: readonly Json[];
  readonly outputs?: Json;
  readonly workflow?: Json;
  readonly workflows?: readonly Json[];
  readonly components?: Json;
  readonly sources?: readonly Json[];
  readonly documents?: Readonly<Record<string, Json>>;
  readonly api?: Json;
  readonly inputs?: Json;
  readonly late?: Json;
  readonly options?: Partial<RunOptions>;
  readonly exchanges?: readonly {
    readonly expect: string | ExpectedRequest;
    readonly reply: number | Reply;
  }[];
  readonly expected: Expected;
}

interface ExpectedRequest {
  readonly method?: string;
  readonly url?: string;
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly takes?: number;
}

export interface Expected {
  readonly fails?: string;
  readonly remarks?: readonly string[];
  readonly asked?: Readonly<Record<string, number>>;
  readonly status?: WorkflowResult["status"];
  readonly ran?: readonly string[];
  readonly steps?: Readonly<Record<string, string>>;
  readonly outputs?: Json;
  readonly failure?: {
    readonly kind: string;
    readonly message?: string;
    readonly stepId?: string;
    readonly workflowId?: string;
  };
  readonly waits?: readonly number[];
  readonly notes?: readonly string[];
  readonly warnings?: readonly string[];
  readonly diagnostics?: readonly {
    readonly code: string;
    readonly message: string;
    readonly fix?: string;
    readonly severity?: string;
  }[];
}

/** What came of a case, in the shape of what is expected; only what is expected is there. */
export async function outcomeOf(written: Case): Promise<{ wanted: Json; found: Json }> {
  const given = written.criterion === undefined ? written : weighing(written);
  const text = parseDocument(JSON.stringify(documentOf(given)), "main.yml");
  const { diagnostics, ...expected } = given.expected;
  const options = loadOptions(given);
  const loaded = loadDocument(text, options);
  const told = diagnosed(loaded.diagnostics, diagnostics ?? []);
  const isBroken = loaded.diagnostics.some(({ severity }) => severity === "error");
  if (isBroken) return { wanted: { ...given.expected }, found: { diagnostics: told } };
  const workflow = loaded.document && workflowIn(loaded.document, "main");
  if (workflow === undefined) throw new Error("A case has a workflow called main.");
  const clock = new VirtualClock({ at: Date.UTC(2026, 0, 1), frozen: true });
  const waits: number[] = [];
  const { transport, made } = scriptOf(given, clock);
  const asked: Record<string, number> = {};
  const late = Object.entries(given.late ?? {}).map(([name, value]) => {
    const ask = () => {
      asked[name] = made.length;
      return value;
    };
    return [name, ask] as const;
  });
  const result = await runWorkflow(workflow, {
    ...given.options,
    inputs: { ...given.inputs, ...Object.fromEntries(late) },
    transport,
    clock,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      clock.advance({ milliseconds });
    },
  });
  const wanted = { status: "passed", ...expected, requests: (given.exchanges ?? []).map(wantedRequest) };
  const found = {
    status: result.status,
    ran: ranIn(result).map(([, name]) => name),
    steps: Object.fromEntries(result.steps.map(({ stepId, status }) => [stepId, status])),
    outputs: result.outputs,
    failure: only(result.failure, expected.failure),
    waits,
    notes: result.notes,
    warnings: result.warnings,
    remarks: result.steps.flatMap(remarksOn),
    asked,
    requests: made.map((request, index) => only(request, wanted.requests[index])),
  };
  const kept = Object.entries(found).filter(([name]) => Object.hasOwn(wanted, name) || name === "failure");
  return {
    wanted: { ...wanted, failure: expected.failure, ...(diagnostics && { diagnostics }) },
    found: { ...Object.fromEntries(kept), ...((diagnostics || told.length > 0) && { diagnostics: told }) },
  };
}

/** A step whose one criterion is the subject, and the answer that it is asked of. */
function weighing({ criterion, answer = 200, expected: { fails, ...expected }, ...rest }: Case): Case {
  const written = typeof criterion === "string" ? { condition: criterion } : criterion;
  const failed = { status: "failed", failure: { kind: "criterion", message: fails ?? "" } } as const;
  return {
    ...rest,
    steps: [{ stepId: "a", operationId: "getA", successCriteria: [written] }],
    expected: fails === undefined ? expected : { ...failed, ...expected },
    exchanges: [{ expect: "GET /a", reply: answer }],
  };
}

const remarksOn = ({ attempts }: StepResult): readonly string[] =>
  attempts.flatMap(({ criteria, notes }) => [...criteria.flatMap((criterion) => criterion.notes), ...notes]);

function documentOf({ version = "1.0.1", self, steps = [], outputs, workflow, ...rest }: Case): Json {
  return {
    arazzo: version,
    ...(self !== undefined && { $self: self }),
    info: { title: "A case", version: "1" },
    sourceDescriptions: [{ name: "api", url: "api.yml", type: "openapi" }, ...(rest.sources ?? [])],
    workflows: [
      { workflowId: "main", ...workflow, steps, ...(outputs && { outputs }) },
      ...(rest.workflows ?? []),
    ],
    ...(rest.components && { components: rest.components }),
  };
}

const common = parseDocument(readFileSync(join(import.meta.dirname, "semantics-api.yml"), "utf8"), "api.yml");

/** The common operations, and those that the case describes itself. */
function apiOf({ api = {} }: Case): TextDocument {
  const base = common.value as Json;
  const paths = { ...(base.paths as Json), ...(api.paths as Json | undefined) };
  return parseDocument(JSON.stringify({ ...base, ...api, paths }), "api.yml");
}

function loadOptions(given: Case) {
  const { documents = {} } = given;
  const api = apiOf(given);
  return {
    // What $self has made absolute is found by the name of its file.
    resolve: (url: string) => url.slice(url.lastIndexOf("/") + 1),
    read: (file: string) => (file === "api.yml" ? api : parseDocument(JSON.stringify(documents[file]), file)),
    descriptions: new Map([["api.yml", loadDescription(api)]]),
  };
}

/** Errors and warnings; of each what is expected of it. */
const diagnosed = (found: readonly Diagnostic[], wanted: readonly Json[]) =>
  found
    .filter(({ severity }) => severity !== "note")
    .map(({ code, message, fix, severity }, index) =>
      only({ code, message, fix, severity }, wanted[index] ?? { code, message }),
    );

function scriptOf({ exchanges = [] }: Case, clock: VirtualClock) {
  const made: Json[] = [];
  const transport: Transport = (request) => {
    const { reply = 500 } = exchanges[made.length] ?? {};
    made.push(madeRequest(request));
    const {
      status = 200,
      headers = {},
      body,
      takes = 0,
    } = typeof reply === "number" ? { status: reply } : reply;
    clock.advance({ milliseconds: takes });
    if (status === 0) throw new Error("connection lost");
    const text = typeof body === "string" ? body : (JSON.stringify(body) ?? "");
    return { status, headers: { "content-type": "application/json", ...headers }, body: text };
  };
  return { transport, made };
}

function madeRequest(request: HttpRequest): Json {
  const { pathname, searchParams } = new URL(request.url);
  const text = bodyText(request);
  const isJson = request.headers["content-type"]?.includes("json") ?? false;
  return {
    method: request.method,
    url: request.url,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: request.headers,
    ...(text !== "" && { body: isJson ? JSON.parse(text) : text }),
  };
}

function wantedRequest({ expect }: NonNullable<Case["exchanges"]>[number]): Json {
  if (typeof expect !== "string") return { ...expect };
  const [, method = "", path = "", query] = /^(\w+) ([^?]+)(?:\?(.*))?$/.exec(expect) ?? [];
  return {
    method,
    path,
    ...(query !== undefined && { query: Object.fromEntries(new URLSearchParams(query)) }),
  };
}

/** Of an object, and of the objects in it, the members that another has. */
function only(value: unknown, wanted: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if (typeof wanted !== "object" || wanted === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => Object.hasOwn(wanted, name))
      .map(([name, member]) => [name, name === "body" ? member : only(member, (wanted as Json)[name])]),
  );
}

/** Every attempt of the run that reached a step, in order. */
function ranIn(result: WorkflowResult, prefix = ""): [order: number, name: string][] {
  const own = result.steps.flatMap(({ stepId, attempts }) =>
    attempts.flatMap((attempt): [number, string][] => [[attempt.order, prefix + stepId], ...within(attempt)]),
  );
  const others = [...result.dependencies, ...result.continuedBy].flatMap((other) =>
    ranIn(other, `${other.workflowId}/`),
  );
  return [...own, ...others].sort(([a], [b]) => a - b);
}

const within = ({ workflow, next }: Attempt): [number, string][] =>
  [workflow, next.workflow].flatMap((result) => (result ? ranIn(result, `${result.workflowId}/`) : []));
