import { expect, test } from "vitest";
import { compare, DESCRIPTION, DOCUMENT, type Edit, edited, FILES, line, ofDescription } from "./compare.ts";

const CASES: readonly (readonly [what: string, edits: readonly Edit[], told: readonly string[]])[] = [
  [
    "a field is gone that an output reads",
    [
      ["                  code_id: { type: string }\n", ""],
      ["required: [code_id]", "required: []"],
    ],
    [
      'breaking change/reply-removed api.yml:33 → api.yml:29 [login › send]: /code_id is gone from the 200 reply of POST /codes, and the output "codeId" reads it.',
    ],
  ],
  [
    "a field is gone that nobody reads",
    [["                  sent_at: { type: string }\n", ""]],
    [
      "safe change/untouched api.yml:34 → api.yml:29 [login › send]: In the 200 reply of POST /codes has changed what the step does not touch: /sent_at.",
    ],
  ],
  [
    "a field that is read may be absent",
    [["required: [token]", "required: []"]],
    [
      'risky change/reply-widened api.yml:59 → api.yml:59 [login › redeem]: /session/token may be absent from the 200 reply of POST /codes/redeem now, and the output "token" reads it.',
    ],
  ],
  [
    "a field that is read may be null",
    [["token: { type: string }", 'token: { type: [string, "null"] }']],
    [
      'risky change/reply-widened api.yml:59 → api.yml:59 [login › redeem]: Of /session/token in the 200 reply of POST /codes/redeem, which the output "token" reads, the type was string and is null or string.',
    ],
  ],
  [
    "a field that is read has another type",
    [["token: { type: string }", "token: { type: integer }"]],
    [
      'breaking change/reply-type api.yml:59 → api.yml:59 [login › redeem]: Of /session/token in the 200 reply of POST /codes/redeem, which the output "token" reads, the type was string and is integer.',
    ],
  ],
  [
    "what a field that is read is in has another type",
    [
      [
        "                  session:\n                    type: object",
        "                  session:\n                    type: string",
      ],
    ],
    [
      'breaking change/reply-type api.yml:55 → api.yml:55 [login › redeem]: Of /session in the 200 reply of POST /codes/redeem, which the output "token" reads, the type was object and is string.',
    ],
  ],
  [
    "a value is gone that a criterion names",
    [["enum: [wrong, locked]", "enum: [wrong]"]],
    [
      "breaking change/reply-value api.yml:67 → api.yml:67 [login › redeem]: No reply of POST /codes/redeem has \"locked\" in /error any more, and the criterion $response.body#/error == 'locked' names it.",
      "safe change/reply-narrowed api.yml:67 → api.yml:67 [login › redeem]: Of /error in the 401 reply of POST /codes/redeem, which the criterion $response.body#/error == 'locked' reads, \"locked\" may no longer be there.",
    ],
  ],
  [
    "a field that a criterion reads has a further value",
    [["enum: [wrong, locked]", "enum: [wrong, locked, late]"]],
    [
      "risky change/reply-widened api.yml:67 → api.yml:67 [login › redeem]: Of /error in the 401 reply of POST /codes/redeem, which the criterion $response.body#/error == 'locked' reads, \"late\" may be there too.",
    ],
  ],
  [
    "there is no JSON body any more",
    [
      [
        '        "200":\n          description: Sent.\n          content:\n            application/json:',
        '        "200":\n          description: Sent.\n          content:\n            text/plain:',
      ],
    ],
    [
      'breaking change/reply-body api.yml:25 → api.yml:25 [login › send]: The 200 reply of POST /codes declares no JSON body any more, which the output "codeId" reads.',
    ],
  ],
  [
    "the status is gone with which the step passes",
    [['"200":\n          description: Right.', '"201":\n          description: Right.']],
    [
      "breaking change/status-removed api.yml:47 → api.yml:46 [login › redeem]: POST /codes/redeem no longer declares the status 200, with which the step passes, nor another.",
      "risky change/status-added api.yml:46 → api.yml:47 [login › redeem]: POST /codes/redeem may answer 201 now, with which the step does not pass.",
    ],
  ],
  [
    "there is a further success",
    [['        "401":', '        "202": { description: Later. }\n        "401":']],
    [
      "risky change/status-added api.yml:46 → api.yml:60 [login › redeem]: POST /codes/redeem may answer 202 now, with which the step does not pass.",
    ],
  ],
  [
    "a failure that a criterion looks at has another status",
    [['        "401":', '        "403":']],
    [
      "risky change/status-removed api.yml:60 → api.yml:46 [login › redeem]: POST /codes/redeem no longer declares the status 401, whose body the criterion $response.body#/error == 'locked' reads.",
    ],
  ],
  [
    "a failure that a criterion looks at is gone",
    [
      [
        '        "401":\n          description: Wrong.\n          content:\n            application/json:\n              schema:\n                type: object\n                properties:\n                  error: { type: string, enum: [wrong, locked] }\n',
        "",
      ],
    ],
    [
      "breaking change/reply-value api.yml:67 → api.yml:46 [login › redeem]: No reply of POST /codes/redeem has \"locked\" in /error any more, and the criterion $response.body#/error == 'locked' names it.",
      "risky change/status-removed api.yml:60 → api.yml:46 [login › redeem]: POST /codes/redeem no longer declares the status 401, whose body the criterion $response.body#/error == 'locked' reads.",
    ],
  ],
  [
    "there is a schema for the items of what nobody reads",
    [["sent_at: { type: string }", "sent_at: { type: string, items: { type: string } }"]],
    [
      "safe change/untouched api.yml:34 → api.yml:34 [login › send]: In the 200 reply of POST /codes has changed what the step does not touch: /sent_at.",
    ],
  ],
];

test.each(CASES)("what an operation answers: %s", (_, edits, told) => {
  expect(ofDescription(...edits)).toEqual(told);
});

test("what an operation answers: a header is gone that an output reads", () => {
  const reading = edited(DOCUMENT, [
    [
      "codeId: $response.body#/code_id",
      "codeId: $response.body#/code_id\n          trace: $response.header.X-Trace",
    ],
  ]);
  const header = edited(DESCRIPTION, [
    [
      "description: Sent.",
      "description: Sent.\n          headers: { x-trace: { schema: { type: string } } }",
    ],
  ]);
  const told = compare({ "login.yml": reading, "api.yml": header }, { ...FILES, "login.yml": reading });
  expect(told.map(line)).toEqual([
    'risky change/reply-header api.yml:27 → api.yml:25 [login › send]: The 200 reply of POST /codes no longer declares the header "X-Trace", which the output "trace" reads.',
  ]);
});

test("what an operation answers: a body is gone that nobody reads", () => {
  const silent = edited(DOCUMENT, [["$response.body#/error == 'locked'", "$statusCode == 401"]]);
  const textual = edited(DESCRIPTION, [
    [
      "Wrong.\n          content:\n            application/json:",
      "Wrong.\n          content:\n            text/plain:",
    ],
  ]);
  const told = compare({ ...FILES, "login.yml": silent }, { "login.yml": silent, "api.yml": textual });
  expect(told.map(line)).toEqual([
    "safe change/untouched api.yml:60 → api.yml:60 [login › redeem]: The 401 reply of POST /codes/redeem declares no JSON body any more, and the step does not read it.",
  ]);
});

test("what an operation answers: a status is gone that a criterion names", () => {
  const naming = edited(DOCUMENT, [["$response.body#/error == 'locked'", "$statusCode == 401"]]);
  const other = edited(DESCRIPTION, [['        "401":', '        "403":']]);
  const told = compare({ ...FILES, "login.yml": naming }, { "login.yml": naming, "api.yml": other });
  expect(told.map(line)).toEqual([
    "risky change/status-removed api.yml:60 → api.yml:46 [login › redeem]: POST /codes/redeem no longer declares the status 401, which a criterion of the step names.",
  ]);
});

test("what an operation answers: a status is gone that a range still covers", () => {
  expect(ofDescription(['        "401":', '        "4XX":'])).toEqual([]);
});

test("what an operation answers: schemas that contain themselves come to an end", () => {
  const round = edited(DESCRIPTION, [
    ["sent_at: { type: string }", 'tree: { $ref: "#/components/schemas/Tree" }'],
    [
      "components:",
      `components:
  schemas:
    Tree:
      anyOf: [{ $ref: "#/components/schemas/Tree" }, { type: string }]
      allOf: [{ $ref: "#/components/schemas/Tree" }]
      properties:
        left: { $ref: "#/components/schemas/Tree" }
        right: { $ref: "#/components/schemas/Tree" }`,
    ],
  ]);
  const reading = edited(DOCUMENT, [["#/code_id", "#/tree/left/none"]]);
  const after = round.replace("right:", "next:");
  const told = compare(
    { "login.yml": reading, "api.yml": round },
    { "login.yml": reading, "api.yml": after },
  );
  expect(told.map(line)).toEqual([
    "safe change/untouched api.yml:75 → api.yml:34 [login › send]: In the 200 reply of POST /codes has changed what the step does not touch: /tree/right, /tree/next.",
  ]);
});
