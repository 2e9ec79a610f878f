// HAR 1.2: http://www.softwareishard.com/blog/har-12-spec/
import type { ReceivedResponse, SentRequest } from "../runner/run/result.ts";
import { instant } from "./counts-and-times.ts";
import { statusText } from "./describe-run.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import { askedWorkflows, type RunReport } from "./run-report.ts";
import { attemptsOf, type RanAttempt } from "./walk-run.ts";

/** Every request of the run with its answer, a page for each workflow that was asked for. */
export function harReport(report: RunReport, options: Masking = {}): string {
  const masked = maskReport(report, options);
  const { name, version } = masked.generator;
  const ran = askedWorkflows(masked).map((workflow, index) => ({ workflow, id: `page_${index + 1}` }));
  const pages = ran.map(({ workflow, id }) => ({
    startedDateTime: instant(workflow.startedAt),
    id,
    title: workflow.workflowId,
    pageTimings: { onLoad: workflow.durationMs },
  }));
  const entries = ran.flatMap(({ workflow, id }) => attemptsOf(workflow).flatMap((one) => harEntry(one, id)));
  return `${JSON.stringify({ log: { version: "1.2", creator: { name, version }, pages, entries } }, null, 2)}\n`;
}

interface Pair {
  readonly name: string;
  readonly value: string;
}

/** No entry for an attempt that sent nothing. The format has custom names begin with an underscore. */
function harEntry({ attempt, step, trail }: RanAttempt, pageref: string) {
  const { request, response, startedAt, durationMs, failure, order } = attempt;
  if (request === undefined) return [];
  return [
    {
      pageref,
      startedDateTime: instant(startedAt),
      time: durationMs,
      request: harRequest(request),
      response: response === undefined ? NO_RESPONSE : harResponse(response),
      cache: {},
      // How long sending and receiving took is not known.
      timings: { send: 0, wait: durationMs, receive: 0 },
      _workflowId: trail,
      _stepId: step.stepId,
      _attempt: order,
      ...(failure && { _failure: failure.message }),
    },
  ];
}

/** The version is not known here, and the format requires one. */
const HTTP_VERSION = "HTTP/1.1";
const UNKNOWN_SIZE = -1;

function harRequest({ method, url, headers, body }: SentRequest) {
  return {
    method,
    url,
    httpVersion: HTTP_VERSION,
    cookies: (headers.cookie ?? "").split(";").flatMap(cookie),
    headers: pairs(headers),
    queryString: queryOf(url),
    ...(body !== undefined && { postData: postData(headers["content-type"] ?? "", body) }),
    headersSize: UNKNOWN_SIZE,
    bodySize: body === undefined ? 0 : UNKNOWN_SIZE,
  };
}

function harResponse({ status, headers, body, encoding }: ReceivedResponse) {
  const text = body === undefined ? "" : bodyText(body);
  return {
    status,
    statusText: statusText(status),
    httpVersion: HTTP_VERSION,
    cookies: (headers["set-cookie"] ?? "").split(";").slice(0, 1).flatMap(cookie),
    headers: pairs(headers),
    content: {
      size: Buffer.byteLength(text, encoding),
      mimeType: headers["content-type"] ?? "x-unknown",
      ...(body !== undefined && { text }),
      ...(encoding && { encoding }),
    },
    redirectURL: headers.location ?? "",
    headersSize: UNKNOWN_SIZE,
    bodySize: body === undefined ? 0 : UNKNOWN_SIZE,
  };
}

/** As browsers write a request without an answer. */
const NO_RESPONSE = {
  status: 0,
  statusText: "",
  httpVersion: "",
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: "x-unknown" },
  redirectURL: "",
  headersSize: UNKNOWN_SIZE,
  bodySize: UNKNOWN_SIZE,
};

const bodyText = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body));

function postData(mimeType: string, body: unknown) {
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/)/i.test(mimeType);
  if (!isForm || typeof body !== "object" || body === null) return { mimeType, text: bodyText(body) };
  return {
    mimeType,
    params: Object.entries(body).map(([name, value]) => ({ name, value: bodyText(value) })),
  };
}

const pairs = (values: Readonly<Record<string, string>>): Pair[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

function queryOf(url: string): Pair[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? "";
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}

function cookie(text: string): Pair[] {
  const at = text.indexOf("=");
  return at < 1 ? [] : [{ name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }];
}
