/** What is found, as `severity code pointer`, and why a person agrees. */
export interface Expected {
  readonly because: string;
  readonly found: readonly string[];
}

export interface ExpectedOfFile {
  readonly wrong: readonly Expected[];
  /** How many notes of each code. */
  readonly notes: Readonly<Record<string, number>>;
}

const STEP = "/workflows/0/steps";
const FIRST_STEPS = { "contract/late-input": 1, "contract/unhandled-failure": 1 };

/** The documents that the project started from, against the complete published descriptions. */
export const SEED_FINDINGS: Readonly<Record<string, ExpectedOfFile>> = {
  "stytch-b2b-email-otp-login-workflow.yml": {
    wrong: [
      {
        because:
          "A login that still owes a second factor is a 200 with an empty session_token, and the step passes.",
        found: [`warning contract/hollow-success ${STEP}/1/outputs/sessionToken`],
      },
    ],
    notes: FIRST_STEPS,
  },
  "stytch-b2b-sms-otp-mfa-workflow.yml": { wrong: [], notes: FIRST_STEPS },
  "stytch-b2b-totp-enrollment-workflow.yml": { wrong: [], notes: FIRST_STEPS },
  "stytch-sms-otp-login-workflow.yml": { wrong: [], notes: FIRST_STEPS },
};

const NO_DESCRIPTION = "Its description is not among the examples.";

const OPTIONAL_INPUT = "The workflow requires no input, and the operation requires what these inputs feed.";

/** The examples of the specification, as they are published. */
export const EXAMPLE_FINDINGS: Readonly<Record<string, ExpectedOfFile>> = {
  "ExtendedParametersExample.arazzo.yaml": {
    wrong: [{ because: NO_DESCRIPTION, found: ["error document/not-found /sourceDescriptions/0/url"] }],
    notes: { "contract/missing-description": 4, "contract/unhandled-failure": 1 },
  },
  "FAPI-PAR.arazzo.yaml": {
    wrong: [
      {
        because: "The operation is called Par, and operationIds are case-sensitive.",
        found: [`error arazzo/unknown-operation ${STEP}/0/operationId`],
      },
      {
        because: OPTIONAL_INPUT,
        found: [
          `warning contract/optional-input ${STEP}/1/parameters/1/value`,
          `warning contract/optional-input ${STEP}/2/parameters/0/value`,
          `warning contract/optional-input ${STEP}/2/parameters/2/value`,
        ],
      },
    ],
    notes: { "contract/reply-lacks-output": 1, "contract/unhandled-failure": 1 },
  },
  "LoginAndRetrievePets.arazzo.yaml": {
    wrong: [{ because: NO_DESCRIPTION, found: ["error document/not-found /sourceDescriptions/0/url"] }],
    notes: { "contract/unhandled-failure": 1 },
  },
  "bnpl-arazzo.yaml": {
    wrong: [
      {
        because: "Both forms of the input are objects, and the field is the uri of a customer.",
        found: [`error contract/input-type ${STEP}/0/requestBody/payload`],
      },
      {
        because:
          "The items of the input have a purchaseAmount, and those of the operation require a netAmount.",
        found: [`warning contract/input-type ${STEP}/0/requestBody/payload`],
      },
      {
        because: "The list in the reply is called productCodes, and nothing else may be in it.",
        found: [`error contract/reply-lacks-output ${STEP}/0/outputs/eligibleProducts`],
      },
      {
        because: "The operation refuses fields that it does not declare.",
        found: [`error contract/unknown-field ${STEP}/2/requestBody/payload`],
      },
      {
        because: "The operation requires the totalAmount, and no step sends it.",
        found: [`error contract/missing-field ${STEP}/3/requestBody/payload`],
      },
      {
        because: "A customer who is enrolled passes over the step whose output is read.",
        found: [`warning contract/skipped-step ${STEP}/3/requestBody/payload`],
      },
      {
        because: "The parameter is called AuthorizationToken, and required.",
        found: [`error contract/missing-parameter ${STEP}/4`],
      },
      {
        because: "A step reads its own output before it has run.",
        found: [`error arazzo/later-step ${STEP}/4/parameters/0/value`],
      },
      {
        because: "The step has no such output.",
        found: [
          `error arazzo/unknown-output ${STEP}/5/parameters/0/value`,
          `error arazzo/unknown-output ${STEP}/6/parameters/0/value`,
        ],
      },
      {
        because: "The field is called status, and required.",
        found: [`error contract/unknown-field ${STEP}/6/requestBody/payload/loanStatus`],
      },
      {
        because: "The word outputs is left out.",
        found: ["error arazzo/expression /workflows/0/outputs/finalizedPaymentPlan"],
      },
    ],
    notes: { "contract/unhandled-failure": 1, "contract/unknown-parameter": 1 },
  },
  "oauth.arazzo.yaml": {
    wrong: [
      {
        because: "The operation requires the client_id, for whatever the token is asked with.",
        found: [`error contract/missing-field ${STEP}/1/requestBody/payload`],
      },
      {
        because: OPTIONAL_INPUT,
        found: [
          "warning contract/optional-input /workflows/1/steps/0/requestBody/payload/client_id",
          "warning contract/optional-input /workflows/2/steps/0/parameters/0/value",
          "warning contract/optional-input /workflows/2/steps/0/parameters/1/value",
          "warning contract/optional-input /workflows/2/steps/1/requestBody/payload/client_id",
        ],
      },
    ],
    notes: {
      "contract/reply-lacks-field": 4,
      "contract/reply-lacks-output": 8,
      "contract/unhandled-failure": 3,
      "contract/unknown-field": 1,
    },
  },
  "pet-coupons.arazzo.yaml": {
    wrong: [
      {
        because: "The parameter of the path is called petId.",
        found: [`error contract/unknown-parameter ${STEP}/1/parameters/0`],
      },
      {
        because: "Their inputs list a store_id, which nothing reads.",
        found: [
          "warning contract/unused-input /workflows/0/inputs",
          "warning contract/unused-input /workflows/1/inputs",
        ],
      },
    ],
    notes: { "contract/unhandled-failure": 3, "contract/unknown-parameter": 1 },
  },
};
