import { expect, test } from "vitest";
import { type Edit, ofDocument } from "./compare.ts";

const CASES: readonly (readonly [what: string, edits: readonly Edit[], told: readonly string[]])[] = [
  ["only words", [["title: Login", "title: Sign-in"]], []],
  [
    "a workflow is renamed: it takes the same steps",
    [["workflowId: login", "workflowId: sign-in"]],
    [
      'breaking change/workflow-renamed login.yml:6 → login.yml:6 [sign-in]: The workflow "login" is called "sign-in" now.',
    ],
  ],
  [
    "a workflow waits for another",
    [
      [
        "  - workflowId: login\n",
        "  - workflowId: prepare\n    steps: [{ stepId: one, operationId: sendCode }]\n  - workflowId: login\n    dependsOn: [prepare]\n",
      ],
    ],
    [
      'risky change/workflow-waits login.yml:6 → login.yml:9 [login]: The workflow "login" waits for "prepare" now, and waited for nothing.',
      'safe change/workflow-added login.yml:5 → login.yml:6 [prepare]: The workflow "prepare" is new.',
    ],
  ],
  [
    "a further input has to be given",
    [
      ["required: [phone]", "required: [phone, pin]"],
      ["phone: { type: string }", "phone: { type: string }\n        pin: { type: string }"],
    ],
    [
      'breaking change/input-added login.yml:7 → login.yml:12 [login]: The input "pin" is new, and has to be given.',
    ],
  ],
  [
    "a further input has to be given, of which nothing else is said",
    [["required: [phone]", "required: [phone, pin]"]],
    [
      'breaking change/input-added login.yml:7 → login.yml:9 [login]: The input "pin" is new, and has to be given.',
    ],
  ],
  [
    "an input is gone, and still required",
    [["        phone: { type: string }\n", ""]],
    [
      'breaking change/input-removed login.yml:11 → login.yml:7 [login]: The input "phone" is gone, and a run that gives it is refused.',
    ],
  ],
  [
    "a further input may be left out",
    [["phone: { type: string }", "phone: { type: string }\n        pin: { type: string }"]],
    [
      'safe change/input-added login.yml:7 → login.yml:12 [login]: The input "pin" is new, and may be left out.',
    ],
  ],
  [
    "an input is gone",
    [
      ["        minutes: { type: integer, default: 60 }\n", ""],
      ["            minutes: $inputs.minutes\n", ""],
    ],
    [
      'breaking change/input-removed login.yml:12 → login.yml:7 [login]: The input "minutes" is gone, and a run that gives it is refused.',
      "risky change/sent-value login.yml:34 → login.yml:31 [login › redeem]: The step no longer sends the field /minutes.",
    ],
  ],
  [
    "an input is renamed, and what reads it follows",
    [
      ["[phone]", "[phone_number]"],
      ["phone: { type", "phone_number: { type"],
      ["$inputs.phone", "$inputs.phone_number"],
    ],
    [
      'breaking change/input-renamed login.yml:11 → login.yml:11 [login]: The input "phone" is called "phone_number" now.',
    ],
  ],
  [
    "an input is renamed, and what reads it does not follow",
    [
      ["[phone]", "[phone_number]"],
      ["phone: { type", "phone_number: { type"],
    ],
    [
      'breaking change/input-renamed login.yml:11 → login.yml:11 [login]: The input "phone" is called "phone_number" now.',
      'risky change/sent-value login.yml:22 → login.yml:22 [login › send]: The step still sends "$inputs.phone" as the field /phone, and what that reads has another name now.',
    ],
  ],
  [
    "an optional input has to be given",
    [["required: [phone]", "required: [phone, locale]"]],
    [
      'breaking change/input-required login.yml:13 → login.yml:13 [login]: The input "locale" could be left out and has to be given now.',
    ],
  ],
  [
    "a required input may be left out",
    [["required: [phone]", "required: []"]],
    [
      'safe change/input-optional login.yml:11 → login.yml:11 [login]: The input "phone" had to be given and may be left out now.',
    ],
  ],
  [
    "an input has another type",
    [["phone: { type: string }", "phone: { type: integer }"]],
    [
      'breaking change/input-narrowed login.yml:11 → login.yml:11 [login]: The input "phone" takes other values: the type was string and is integer.',
    ],
  ],
  [
    "an input takes fewer values",
    [["enum: [en, es]", "enum: [en]"]],
    [
      'breaking change/input-narrowed login.yml:13 → login.yml:13 [login]: The input "locale" takes other values: "es" may no longer be there.',
    ],
  ],
  [
    "an input takes more values",
    [["enum: [en, es]", "enum: [en, es, de]"]],
    [
      'safe change/input-widened login.yml:13 → login.yml:13 [login]: The input "locale" takes more values: "de" may be there too.',
    ],
  ],
  [
    "an input has another default",
    [["default: 60", "default: 5"]],
    [
      'risky change/input-default login.yml:12 → login.yml:12 [login]: The input "minutes" is 5 now when it is left out, and was 60.',
    ],
  ],
  [
    "an input has no default any more",
    [[", default: 60", ""]],
    [
      'risky change/input-default login.yml:12 → login.yml:12 [login]: The input "minutes" is nothing now when it is left out, and was 60.',
    ],
  ],
  [
    "undeclared inputs are let pass",
    [["      required: [phone]", "      additionalProperties: true\n      required: [phone]"]],
    [
      "safe change/inputs-closed login.yml:7 → login.yml:7 [login]: Inputs that are not declared are let pass now.",
    ],
  ],
  [
    "an output is gone, and another is new",
    [["      token: $steps.redeem.outputs.token", "      code: $steps.send.outputs.codeId"]],
    [
      'breaking change/output-removed login.yml:46 → login.yml:45 [login]: The output "token" is gone.',
      'safe change/output-added login.yml:45 → login.yml:46 [login]: The output "code" is new.',
    ],
  ],
  [
    "an output is renamed",
    [["      token: $steps", "      jwt: $steps"]],
    [
      'breaking change/output-renamed login.yml:46 → login.yml:46 [login]: The output "token" is called "jwt" now.',
    ],
  ],
  [
    "an output is read from another step",
    [["      token: $steps.redeem.outputs.token", "      token: $steps.send.outputs.codeId"]],
    [
      'risky change/output-source login.yml:46 → login.yml:46 [login]: The output "token" is /code_id of the reply to "send", POST /codes now, and was /session/token of the reply to "redeem", POST /codes/redeem.',
    ],
  ],
  [
    "an output is read from where another type is",
    [
      ["      token: $steps.redeem.outputs.token", "      token: $steps.redeem.outputs.session"],
      [
        "          token: $response.body#/session/token",
        "          token: $response.body#/session/token\n          session: $response.body#/session",
      ],
    ],
    [
      'breaking change/output-type login.yml:46 → login.yml:47 [login]: The output "token" is /session of the reply to "redeem", POST /codes/redeem now, and was /session/token of the reply to "redeem", POST /codes/redeem: it is object and was string.',
      'safe change/output-added login.yml:43 → login.yml:45 [login › redeem]: The output "session" is new.',
    ],
  ],
  [
    "an output is the same by another way",
    [
      ["      token: $steps.redeem.outputs.token", "      token: $steps.redeem.outputs.session#/token"],
      [
        "          token: $response.body#/session/token",
        "          token: $response.body#/session/token\n          session: $response.body#/session",
      ],
    ],
    ['safe change/output-added login.yml:43 → login.yml:45 [login › redeem]: The output "session" is new.'],
  ],
  [
    "the output of a step is read from elsewhere",
    [["#/session/token", "#/session"]],
    [
      'breaking change/output-type login.yml:44 → login.yml:44 [login › redeem]: The output "token" is /session of the reply to "redeem", POST /codes/redeem now, and was /session/token of the reply to "redeem", POST /codes/redeem: it is object and was string.',
    ],
  ],
  [
    "the inputs have another type",
    [["    inputs:\n      type: object", "    inputs:\n      type: array"]],
    [
      "breaking change/input-narrowed login.yml:7 → login.yml:7 [login]: Of the inputs as a whole, the type was object and is array.",
    ],
  ],
  [
    "there may be fewer inputs",
    [["    inputs:\n      type: object", "    inputs:\n      maxProperties: 2\n      type: object"]],
    [
      "breaking change/input-narrowed login.yml:7 → login.yml:7 [login]: Of the inputs as a whole, maxProperties is 2 now.",
    ],
  ],
];

test.each(CASES)("the inputs and outputs of a workflow: %s", (_, edits, told) => {
  expect(ofDocument(...edits)).toEqual(told);
});
