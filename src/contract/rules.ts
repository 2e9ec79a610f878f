import type { Rule } from "./rule.ts";
import { blindRetry } from "./rules/blind-retry.ts";
import { criteriaAlwaysHold } from "./rules/criteria-always-hold.ts";
import { criteriaNeverHold } from "./rules/criteria-never-hold.ts";
import { endlessCall } from "./rules/endless-call.ts";
import { endlessLoop } from "./rules/endless-loop.ts";
import { hollowSuccess } from "./rules/hollow-success.ts";
import { inputType } from "./rules/input-type.ts";
import { lateInput } from "./rules/late-input.ts";
import { mediaType } from "./rules/media-type.ts";
import { missingBody } from "./rules/missing-body.ts";
import { missingDescription } from "./rules/missing-description.ts";
import { missingField } from "./rules/missing-field.ts";
import { missingParameter } from "./rules/missing-parameter.ts";
import { noCredentials } from "./rules/no-credentials.ts";
import { onlyFailures } from "./rules/only-failures.ts";
import { optionalInput } from "./rules/optional-input.ts";
import { optionalOutput } from "./rules/optional-output.ts";
import { outputType } from "./rules/output-type.ts";
import { parameterPlace } from "./rules/parameter-place.ts";
import { replyLacksField } from "./rules/reply-lacks-field.ts";
import { replyLacksOutput } from "./rules/reply-lacks-output.ts";
import { skippedStep } from "./rules/skipped-step.ts";
import { undeclaredStatus } from "./rules/undeclared-status.ts";
import { undeclaredValue } from "./rules/undeclared-value.ts";
import { unhandledFailure } from "./rules/unhandled-failure.ts";
import { unknownField } from "./rules/unknown-field.ts";
import { unknownParameter } from "./rules/unknown-parameter.ts";
import { unreachableStep } from "./rules/unreachable-step.ts";
import { untypedInput } from "./rules/untyped-input.ts";
import { unusedInput } from "./rules/unused-input.ts";
import { valueType } from "./rules/value-type.ts";
import { writtenSecret } from "./rules/written-secret.ts";

/** Every rule, in the order in which it is asked. */
export const rules: readonly Rule[] = [
  missingParameter,
  unknownParameter,
  parameterPlace,
  missingBody,
  mediaType,
  missingField,
  unknownField,
  optionalInput,
  valueType,
  inputType,
  outputType,
  unusedInput,
  noCredentials,
  replyLacksOutput,
  replyLacksField,
  undeclaredStatus,
  onlyFailures,
  undeclaredValue,
  criteriaNeverHold,
  criteriaAlwaysHold,
  hollowSuccess,
  optionalOutput,
  lateInput,
  unreachableStep,
  endlessLoop,
  endlessCall,
  skippedStep,
  blindRetry,
  unhandledFailure,
  untypedInput,
  writtenSecret,
  missingDescription,
];
