import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { harReport } from "../../src/report/har.ts";
import { HAR_SCHEMA } from "./har-schema.ts";
import { oneCall } from "./results.ts";
import { richRun } from "./rich-run.ts";
import { RUN_NAMES, shippedReport } from "./shipped-runs.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const validate = ajv.compile(HAR_SCHEMA);

interface Har {
  readonly log: { readonly entries: readonly Readonly<Record<string, unknown>>[] };
}

const entriesOf = (har: string) => (JSON.parse(har) as Har).log.entries;

test("every entry has what HAR 1.2 requires", async () => {
  for (const report of [await shippedReport(...RUN_NAMES), (await richRun()).report]) {
    validate(JSON.parse(harReport(report)));
    expect(validate.errors).toBeNull();
  }
});

test("every request is an entry in the order of sending, those of inner workflows and of retries too", async () => {
  const { report } = await richRun();
  const entries = entriesOf(harReport(report));
  expect(entries.map(({ _workflowId, _stepId, _attempt }) => [_workflowId, _stepId, _attempt])).toEqual([
    ["login › before", "b", 1],
    ["login › other", "o", 3],
    ["login › before", "b", 4],
    ["login › other", "o", 6],
    ["login", "t", 7],
    ["login › other", "o", 9],
    ["login", "t", 10],
    ["login › last", "l", 11],
  ]);
});

test("a form, a query and cookies are taken apart", () => {
  const [entry] = entriesOf(
    harReport(
      oneCall({
        request: {
          method: "POST",
          url: "https://api.example/v1/login?a=1&b=x%20y#z",
          headers: { "content-type": "application/x-www-form-urlencoded", cookie: "one=1; two=2" },
          path: {},
          query: {},
          body: { name: "ada", tags: ["a"] },
        },
        response: { status: 302, headers: { location: "/next", "set-cookie": "sid=7; Path=/" } },
      }),
      { masking: false },
    ),
  );
  expect(entry?.request).toMatchObject({
    queryString: [
      { name: "a", value: "1" },
      { name: "b", value: "x y" },
    ],
    cookies: [
      { name: "one", value: "1" },
      { name: "two", value: "2" },
    ],
    postData: {
      mimeType: "application/x-www-form-urlencoded",
      params: [
        { name: "name", value: "ada" },
        { name: "tags", value: '["a"]' },
      ],
    },
  });
  expect(entry?.response).toMatchObject({
    status: 302,
    statusText: "Found",
    redirectURL: "/next",
    cookies: [{ name: "sid", value: "7" }],
  });
});

test("an answer that is not text says that it is in base64", () => {
  const response = { status: 200, headers: {}, body: "AAEC", encoding: "base64" } as const;
  const [entry] = entriesOf(harReport(oneCall({ response })));
  expect(entry?.response).toMatchObject({ content: { text: "AAEC", encoding: "base64", size: 3 } });
});
