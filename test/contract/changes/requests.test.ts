import { expect, test } from "vitest";
import { compare, DESCRIPTION, DOCUMENT, type Edit, edited, FILES, line, ofDescription } from "./compare.ts";

const CASES: readonly (readonly [what: string, edits: readonly Edit[], told: readonly string[]])[] = [
  [
    "only words",
    [
      ["title: API", "title: The API"],
      ["description: Sent.", "description: Sent it."],
    ],
    [],
  ],
  [
    "the operation of a step has another operationId",
    [
      [
        "  /codes:\n    post:\n      operationId: sendCode",
        "  /codes:\n    post:\n      operationId: sendCode2",
      ],
    ],
    [
      'breaking change/operation-renamed api.yml:9 → login.yml:16 [login › send]: The operation POST /codes is called "sendCode2" now, and the step names "sendCode".',
    ],
  ],
  [
    "the operation of a step is gone",
    [["  /codes:\n    post:\n", "  /codes2:\n    x-post:\n"]],
    [
      'breaking change/operation-removed api.yml:9 → login.yml:16 [login › send]: The operation "sendCode", POST /codes, is gone, and the step calls it.',
    ],
  ],
  [
    "an operation has another path",
    [["  /codes/redeem:", "  /codes/use:"]],
    [
      'risky change/operation-moved api.yml:36 → api.yml:36 [login › redeem]: The operation "redeemCode" is POST /codes/use now, and was POST /codes/redeem.',
    ],
  ],
  [
    "an operation is deprecated",
    [["      operationId: sendCode", "      deprecated: true\n      operationId: sendCode"]],
    [
      "risky change/operation-deprecated api.yml:9 → api.yml:10 [login › send]: POST /codes is deprecated now.",
    ],
  ],
  [
    "another server",
    [["https://api.example.com", "https://new.example.com"]],
    [
      "risky change/server api.yml:4 → api.yml:4 [login › send, login › redeem]: Calls go to https://new.example.com now, and went to https://api.example.com.",
    ],
  ],
  [
    "other credentials",
    [["  - basic: []", "  - key: []"]],
    [
      'breaking change/security api.yml:5 → api.yml:5 [login › send]: POST /codes asks for "key" now, and asked for "basic".',
      'breaking change/security api.yml:5 → api.yml:5 [login › redeem]: POST /codes/redeem asks for "key" now, and asked for "basic".',
    ],
  ],
  [
    "further credentials",
    [["  - basic: []", "  - basic: []\n    key: []"]],
    [
      'breaking change/security api.yml:5 → api.yml:5 [login › send]: POST /codes asks for "basic" and "key" now, and asked for "basic".',
      'breaking change/security api.yml:5 → api.yml:5 [login › redeem]: POST /codes/redeem asks for "basic" and "key" now, and asked for "basic".',
    ],
  ],
  [
    "other credentials are enough too",
    [["  - basic: []", "  - basic: []\n  - key: []"]],
    [
      'safe change/security api.yml:5 → api.yml:5 [login › send]: POST /codes asks for "basic" or "key" now, and asked for "basic".',
      'safe change/security api.yml:5 → api.yml:5 [login › redeem]: POST /codes/redeem asks for "basic" or "key" now, and asked for "basic".',
    ],
  ],
  [
    "credentials are sent in another way",
    [["scheme: basic", "scheme: bearer"]],
    [
      'breaking change/security api.yml:70 → api.yml:70 [login › send, login › redeem]: The credentials "basic" are type http, scheme bearer now, and were type http, scheme basic.',
    ],
  ],
  [
    "a required parameter is new",
    [
      [
        "        - { name: trace",
        "        - { name: tenant, in: header, required: true, schema: { type: string } }\n        - { name: trace",
      ],
    ],
    [
      'breaking change/parameter-required api.yml:11 → api.yml:12 [login › send]: POST /codes requires the header parameter "tenant" now, and the step does not send it.',
    ],
  ],
  [
    "a parameter is required that an optional input feeds",
    [["name: trace, in: query,", "name: trace, in: query, required: true,"]],
    [
      'risky change/parameter-required api.yml:12 → api.yml:12 [login › send]: POST /codes requires the query parameter "trace" now, and the input "locale", which feeds it, may be left out.',
    ],
  ],
  [
    "a parameter that is sent is gone",
    [["      parameters:\n        - { name: trace, in: query, schema: { type: string } }\n", ""]],
    [
      'risky change/parameter-removed api.yml:12 → api.yml:9 [login › send]: The operation no longer declares the query parameter "trace", and the step sends it.',
    ],
  ],
  [
    "a parameter has another type",
    [["in: query, schema: { type: string }", "in: query, schema: { type: integer }"]],
    [
      'breaking change/parameter-narrowed api.yml:12 → api.yml:12 [login › send]: Of the query parameter "trace", which the step sends, the type was string and is integer.',
    ],
  ],
  [
    "a parameter is written in another way",
    [["in: query, schema: { type: string }", "in: query, style: pipeDelimited, schema: { type: string }"]],
    [
      'risky change/parameter-style api.yml:12 → api.yml:12 [login › send]: style of the query parameter "trace" is pipeDelimited now, and was not said.',
    ],
  ],
  [
    "the media type that is sent is no longer taken",
    [
      [
        "          application/json:\n            schema:\n              type: object\n              required: [phone]",
        "          application/xml:\n            schema:\n              type: object\n              required: [phone]",
      ],
    ],
    [
      "breaking change/body-type api.yml:15 → api.yml:15 [login › send]: POST /codes no longer takes application/json, which the step sends.",
    ],
  ],
  [
    "a field is required that is not sent",
    [["required: [phone]", "required: [phone, note]"]],
    [
      "breaking change/field-required api.yml:23 → api.yml:23 [login › send]: POST /codes requires /note now, and the step does not send it.",
    ],
  ],
  ["a field is required that is sent", [["required: [phone]", "required: [phone, kind]"]], []],
  [
    "a required field is new",
    [
      ["required: [phone]", "required: [phone, tenant]"],
      [
        "                note: { type: string }",
        "                note: { type: string }\n                tenant: { type: string }",
      ],
    ],
    [
      "breaking change/field-required api.yml:17 → api.yml:24 [login › send]: POST /codes requires /tenant now, and the step does not send it.",
    ],
  ],
  [
    "a limit of a field that is sent is tighter",
    [["maxLength: 20", "maxLength: 10"]],
    [
      "breaking change/field-narrowed api.yml:21 → api.yml:21 [login › send]: Of /phone, which the step sends to POST /codes, maxLength was 20 and is 10.",
    ],
  ],
  [
    "a field that is sent has a pattern",
    [["maxLength: 20", "maxLength: 20, pattern: ^x"]],
    [
      'breaking change/field-narrowed api.yml:21 → api.yml:21 [login › send]: Of /phone, which the step sends to POST /codes, pattern is "^x" now.',
    ],
  ],
  [
    "a limit of a field that is sent is looser",
    [["minimum: 5", "minimum: 1"]],
    [
      "safe change/field-widened api.yml:45 → api.yml:45 [login › redeem]: Of /minutes, which the step sends to POST /codes/redeem, minimum was 5 and is 1.",
    ],
  ],
  [
    "a literal that is sent is no longer allowed",
    [["enum: [sms, call]", "enum: [call]"]],
    [
      'breaking change/field-narrowed api.yml:22 → api.yml:22 [login › send]: Of /kind, which the step sends to POST /codes, "sms" may no longer be there.',
    ],
  ],
  [
    "other values than the literal that is sent are no longer allowed",
    [["enum: [sms, call]", "enum: [sms]"]],
    [],
  ],
  [
    "a field that is sent has another type",
    [["minutes: { type: integer, minimum: 5 }", "minutes: { type: string }"]],
    [
      "breaking change/field-narrowed api.yml:45 → api.yml:45 [login › redeem]: Of /minutes, which the step sends to POST /codes/redeem, the type was integer and is string.",
    ],
  ],
  [
    "a field that is sent is no longer declared",
    [["                kind: { type: string, enum: [sms, call] }\n", ""]],
    [
      "risky change/field-removed api.yml:22 → api.yml:17 [login › send]: The field /kind, which the step sends, is no longer declared.",
    ],
  ],
  [
    "a field that is sent is refused",
    [
      [
        "              required: [phone]",
        "              additionalProperties: false\n              required: [phone]",
      ],
      ["                kind: { type: string, enum: [sms, call] }\n", ""],
    ],
    [
      "breaking change/field-removed api.yml:22 → api.yml:17 [login › send]: The field /kind, which the step sends, is gone, and fields that are not declared are refused.",
    ],
  ],
  [
    "a field that is not sent is gone",
    [["                note: { type: string }\n", ""]],
    [
      "safe change/untouched api.yml:23 → api.yml:17 [login › send]: In the request of POST /codes has changed what the step does not touch: /note.",
    ],
  ],
  [
    "fields that are not declared are refused, and none is sent",
    [
      [
        "              required: [phone]",
        "              additionalProperties: false\n              required: [phone]",
      ],
    ],
    [],
  ],
  [
    "a number that is sent has a format that holds as many values",
    [["minutes: { type: integer, minimum: 5 }", "minutes: { type: integer, minimum: 5, format: int64 }"]],
    [],
  ],
  [
    "a number that is sent has a format that holds fewer values",
    [["minutes: { type: integer, minimum: 5 }", "minutes: { type: integer, minimum: 5, format: int32 }"]],
    [
      "breaking change/field-narrowed api.yml:45 → api.yml:45 [login › redeem]: Of /minutes, which the step sends to POST /codes/redeem, maximum is 2147483647 now.",
    ],
  ],
  [
    "a body is required, and one is sent",
    [
      [
        "      requestBody:\n        content:",
        "      requestBody:\n        required: true\n        content:",
      ],
    ],
    [],
  ],
];

test.each(CASES)("what an operation asks for: %s", (_, edits, told) => {
  expect(ofDescription(...edits)).toEqual(told);
});

test("what an operation asks for: a field that was never declared is refused", () => {
  const sent = edited(DOCUMENT, [["kind: sms", "sort: sms"]]);
  const closed = edited(DESCRIPTION, [
    [
      "              required: [phone]",
      "              additionalProperties: false\n              required: [phone]",
    ],
  ]);
  const told = compare({ ...FILES, "login.yml": sent }, { "login.yml": sent, "api.yml": closed });
  expect(told.map(line)).toEqual([
    'breaking change/field-narrowed api.yml:17 → api.yml:17 [login › send]: Of the payload, which the step sends to POST /codes, "sort" is refused now: it is not declared.',
  ]);
});

test("what an operation asks for: a body is required that the step does not send", () => {
  const start = DOCUMENT.indexOf(
    "        requestBody:\n          contentType: application/json\n          payload:\n            code_id",
  );
  const end = DOCUMENT.indexOf("        successCriteria:", start);
  const without = DOCUMENT.slice(0, start) + DOCUMENT.slice(end);
  const required = edited(DESCRIPTION, [
    ["      requestBody:\n        content:", "      requestBody:\n        required: true\n        content:"],
  ]);
  const told = compare({ ...FILES, "login.yml": without }, { "login.yml": without, "api.yml": required });
  expect(told.map(line)).toEqual([
    "breaking change/body-required api.yml:38 → api.yml:38 [login › redeem]: POST /codes/redeem requires a body now, and the step sends none.",
  ]);
});

test("what an operation asks for: an operationPath leads nowhere when the path has moved", () => {
  const before = edited(DOCUMENT, [
    ["operationId: redeemCode", "operationPath: '{$sourceDescriptions.api.url}#/paths/~1codes~1redeem/post'"],
  ]);
  const moved = edited(DESCRIPTION, [["  /codes/redeem:", "  /codes/use:"]]);
  const told = compare({ ...FILES, "login.yml": before }, { "login.yml": before, "api.yml": moved });
  expect(told.map(line)).toEqual([
    'breaking change/operation-moved api.yml:36 → login.yml:29 [login › redeem]: The operation "redeemCode" is POST /codes/use now, and the step names POST /codes/redeem.',
  ]);
});
