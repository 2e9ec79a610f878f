/** What is wrong in an example as it is published, and what must have been meant. */
export interface Slip {
  readonly reason: string;
  readonly written: string;
  readonly meant: string;
}

/** Examples that run only when these are put right; each has to be there, or it is time to take it out of here. */
export const SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  "bnpl-arazzo.yaml": [
    {
      reason: "A filter at the root of an object asks its members, and the list is called productCodes.",
      written: "$[?count(@.products) > 0]",
      meant: "$.productCodes[0]",
    },
    {
      reason: "The list is called productCodes.",
      written: "$response.body#/products",
      meant: "$response.body#/productCodes",
    },
    {
      reason: "A step reads its own output before it has run.",
      written: "$steps.authenticateCustomerAndAuthorizeLoan.outputs.redirectAuthToken",
      meant: "$steps.initiateBnplTransaction.outputs.redirectAuthToken",
    },
    {
      reason: "The step has no such output.",
      written: "$steps.initiateBnplTransaction.outputs.loanTransactionId",
      meant: "$steps.initiateBnplTransaction.outputs.loanTransactionResourceUrl",
    },
    {
      reason: "The word outputs is left out.",
      written: "$steps.retrieveFinalizedPaymentPlan.finalizedPaymentPlan",
      meant: "$steps.retrieveFinalizedPaymentPlan.outputs.finalizedPaymentPlan",
    },
  ],
  "FAPI-PAR.arazzo.yaml": [
    {
      reason: "The operation is called Par, and operationIds are case-sensitive.",
      written: "$sourceDescriptions.auth-api.PAR",
      meant: "$sourceDescriptions.auth-api.Par",
    },
  ],
  "pet-coupons.arazzo.yaml": [
    {
      reason: "The parameter of the path is called petId.",
      written: "- name: pet_id\n            in: path",
      meant: "- name: petId\n            in: path",
    },
    {
      reason: "The parameter of the query is called tags.",
      written: "- name: pet_tags",
      meant: "- name: tags",
    },
  ],
};

/** The text with its slips put right. Throws when one of them is gone. */
export function mended(file: string, text: string): string {
  return (SLIPS[file] ?? []).reduce((mending, { written, meant, reason }) => {
    if (!mending.includes(written)) throw new Error(`${file} has no "${written}" any more. ${reason}`);
    return mending.replaceAll(written, meant);
  }, text);
}
