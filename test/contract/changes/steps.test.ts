import { expect, test } from "vitest";
import { type Edit, ofDocument } from "./compare.ts";

const CASES: readonly (readonly [what: string, edits: readonly Edit[], told: readonly string[]])[] = [
  [
    "a step is renamed, and what reads it follows",
    [
      ["stepId: send", "stepId: text"],
      ["$steps.send.", "$steps.text."],
    ],
    [
      'safe change/step-renamed login.yml:15 → login.yml:15 [login › text]: The step "send" is called "text" now.',
    ],
  ],
  [
    "a step is new",
    [
      [
        "      - stepId: redeem",
        "      - stepId: more\n        operationId: redeemCode\n      - stepId: redeem",
      ],
    ],
    [
      'risky change/step-added login.yml:14 → login.yml:28 [login › more]: The step "more" is new: POST /codes/redeem is called too.',
    ],
  ],
  [
    "a step is gone",
    [
      [
        "      - stepId: send\n        operationId: sendCode\n        parameters:\n          - { name: trace, in: query, value: $inputs.locale }\n        requestBody:\n          contentType: application/json\n          payload:\n            phone: $inputs.phone\n            kind: sms\n        successCriteria:\n          - condition: $statusCode == 200\n        outputs:\n          codeId: $response.body#/code_id\n",
        "",
      ],
      ["$steps.send.outputs.codeId", "x"],
    ],
    [
      'risky change/step-removed login.yml:15 → login.yml:14 [login › send]: The step "send" is gone: POST /codes is no longer called.',
      'risky change/sent-value login.yml:33 → login.yml:20 [login › redeem]: The step sends "x" as the field /code_id now, and sent "$steps.send.outputs.codeId".',
    ],
  ],
  [
    "a step calls another operation",
    [["operationId: redeemCode", "operationId: sendCode"]],
    [
      "risky change/step-operation login.yml:29 → login.yml:29 [login › redeem]: The step calls POST /codes now, and called POST /codes/redeem.",
    ],
  ],
  [
    "a step calls what is not there",
    [["operationId: redeemCode", "operationId: redeemCod"]],
    [
      'breaking change/step-operation login.yml:29 → login.yml:29 [login › redeem]: The step calls "redeemCod" now, which cannot be found, and called POST /codes/redeem.',
    ],
  ],
  [
    "a step waits for another time",
    [["        operationId: redeemCode", "        operationId: redeemCode\n        timeout: 5000"]],
    [
      "risky change/step-waits login.yml:28 → login.yml:30 [login › redeem]: timeout is 5000 now, and was nothing.",
    ],
  ],
  [
    "a required field is no longer sent",
    [["            phone: $inputs.phone\n", ""]],
    [
      "breaking change/sent-value login.yml:22 → login.yml:21 [login › send]: The step no longer sends the field /phone, which the operation requires.",
    ],
  ],
  [
    "a further field is sent",
    [["            kind: sms", "            kind: sms\n            note: hi"]],
    [
      'risky change/sent-value login.yml:21 → login.yml:24 [login › send]: The step sends the field /note too: "hi".',
    ],
  ],
  [
    "another value is sent",
    [["kind: sms", "kind: call"]],
    [
      'risky change/sent-value login.yml:23 → login.yml:23 [login › send]: The step sends "call" as the field /kind now, and sent "sms".',
    ],
  ],
  [
    "a parameter is no longer sent",
    [["        parameters:\n          - { name: trace, in: query, value: $inputs.locale }\n", ""]],
    [
      'risky change/sent-value login.yml:18 → login.yml:15 [login › send]: The step no longer sends the query parameter "trace".',
    ],
  ],
  [
    "the payload is written in another media type",
    [["application/json", "application/x-www-form-urlencoded"]],
    [
      "risky change/sent-type login.yml:20 → login.yml:20 [login › send]: The payload is written as application/x-www-form-urlencoded now, and was as application/json.",
    ],
  ],
  [
    "the criteria let more statuses pass",
    [["$statusCode == 200", "$statusCode < 300"]],
    [
      "risky change/criteria-loosened login.yml:25 → login.yml:25 [login › send]: The step passes with 100-199, 201-299 too.",
    ],
  ],
  [
    "the criteria let one more status pass",
    [["$statusCode == 200", "$statusCode == 200 || $statusCode == 202"]],
    [
      "risky change/criteria-loosened login.yml:25 → login.yml:25 [login › send]: The step passes with 202 too.",
    ],
  ],
  [
    "a criterion is new",
    [
      [
        "          - condition: $statusCode == 200",
        "          - condition: $statusCode == 200\n          - condition: $response.body#/code_id != null",
      ],
    ],
    [
      "risky change/criteria-tightened login.yml:24 → login.yml:26 [login › send]: The step passes only with $response.body#/code_id != null.",
    ],
  ],
  [
    "no status that passed passes",
    [["$statusCode == 200", "$statusCode == 201"]],
    [
      "breaking change/criteria-changed login.yml:25 → login.yml:25 [login › send]: The step passes with 201 now, and passed with 200: nothing that passed passes.",
    ],
  ],
  [
    "a criterion is written in another language",
    [
      [
        "          - condition: $statusCode == 200",
        "          - condition: ^2\n            context: $statusCode\n            type: regex",
      ],
    ],
    [
      "risky change/criteria-loosened login.yml:25 → login.yml:25 [login › send]: The step passes with 201-299 too.",
    ],
  ],
  ["a criterion is written with other spaces", [["$statusCode == 200", "( $statusCode==200 )"]], []],
  [
    "an action is new",
    [["          - name: again", "          - { name: stop, type: end }\n          - name: again"]],
    [
      'risky change/action-added login.yml:37 → login.yml:38 [login › redeem]: When it fails, the step has the action "stop" too: end.',
    ],
  ],
  ["an action has another name only", [["name: again", "name: retry"]], []],
  [
    "an action is gone",
    [
      [
        "        onFailure:\n          - name: again\n            type: retry\n            retryLimit: 3\n            criteria:\n              - condition: $response.body#/error == 'locked'\n",
        "",
      ],
    ],
    [
      "risky change/action-removed login.yml:38 → login.yml:28 [login › redeem]: When it fails, the step no longer has the action \"again\": retry at most 3 times if $response.body#/error == 'locked'.",
    ],
  ],
  [
    "an action tries less often",
    [["retryLimit: 3", "retryLimit: 1"]],
    [
      "risky change/action-changed login.yml:38 → login.yml:38 [login › redeem]: When it fails, the action \"again\" is retry at most 1 times if $response.body#/error == 'locked' now, and was retry at most 3 times if $response.body#/error == 'locked'.",
    ],
  ],
];

test.each(CASES)("the steps of a workflow: %s", (_, edits, told) => {
  expect(ofDocument(...edits)).toEqual(told);
});
