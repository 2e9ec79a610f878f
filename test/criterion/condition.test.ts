import { expect, test } from "vitest";
import { printCondition } from "../../src/criterion/condition.ts";
import { parseCondition } from "../../src/criterion/parse-condition.ts";

test.each([
  ["$statusCode==200", "$statusCode == 200"],
  ["( $inputs.a||!$inputs.b )&&!($statusCode==200)", "($inputs.a || !$inputs.b) && !($statusCode == 200)"],
  ["(($inputs.a && $inputs.b)) || $inputs.c", "$inputs.a && $inputs.b || $inputs.c"],
  ["$inputs.a && ($inputs.b && $inputs.c)", "$inputs.a && ($inputs.b && $inputs.c)"],
  ["($inputs.a == 1) == true", "($inputs.a == 1) == true"],
  ["!!$inputs.a", "!!$inputs.a"],
  ["'it''s' != null", "'it''s' != null"],
  ["1.50 < 1e999", "1.5 < 1e999"],
  ["$response.body.items[ 0 ].id >= -1", "$response.body.items[0].id >= -1"],
  ["$response.body#/a~1b", "$response.body#/a~1b"],
])("%s", (text, printed) => {
  const parsed = parseCondition(text);
  expect("value" in parsed && printCondition(parsed.value)).toBe(printed);
});
