import { isNode } from "../../document/node.ts";
import { type SecurityScheme, valueAt } from "../../openapi/description.ts";
import type { OperationStep } from "../../workflow/tree.ts";
import { eachCall, type Rule } from "../rule.ts";
import { capital, takerOf } from "../sent/deliveries.ts";

export const noCredentials: Rule = {
  code: "contract/no-credentials",
  severity: "warning",
  title: "Nothing can send the credentials that an operation needs",
  explanation: `The operation requires credentials, and none of its security schemes is one that a run can fill: it is not
declared among the components, or it is of a kind that is no part of a request, such as mutual TLS. Nor does the step
send a parameter in its stead, so the server refuses the call. Basic, bearer, OAuth 2.0, OpenID Connect and API keys can
be filled: their values are given to the run.

    security: [{ signedRequests: [] }]    # no such scheme in components/securitySchemes

Declare the scheme in the description, or send the credentials as a parameter of the step.`,
  check: eachCall(function* (step) {
    const {
      pointer,
      operation,
      source: { description },
    } = step;
    const written =
      valueAt(description, `${operation.pointer}/security`) ?? valueAt(description, "/security");
    const alternatives = Array.isArray(written) ? written.filter(isNode).map(Object.keys) : [];
    if (alternatives.length === 0 || sendsCredentials(step)) return;
    const usable = (name: string) => {
      const scheme = Object.hasOwn(description.securitySchemes, name)
        ? description.securitySchemes[name]
        : undefined;
      return scheme !== undefined && canBeFilled(scheme);
    };
    if (alternatives.some((names) => names.every(usable))) return;
    const names = [...new Set(alternatives.flat())].filter((name) => !usable(name));
    const at = ["operationId", "operationPath"].find((field) => Object.hasOwn(step.written, field));
    yield {
      pointer: at === undefined ? pointer : `${pointer}/${at}`,
      message: `${capital(takerOf(step))} requires the security scheme ${names.map((name) => `"${name}"`).join(" or ")}, which nothing can fill.`,
      fix: "Declare the scheme in the description, or send the credentials as a parameter.",
    };
  }),
};

function canBeFilled({ type, scheme = "", in: place, name }: SecurityScheme): boolean {
  if (type === "apiKey") return place !== undefined && name !== undefined;
  return type === "http" ? /^(basic|bearer)$/i.test(scheme) : type === "oauth2" || type === "openIdConnect";
}

/** Any header or cookie may be one, where nobody says which is meant. */
const sendsCredentials = ({ parameters }: OperationStep): boolean =>
  parameters.some(
    ({ in: place, name }) => place === "cookie" || (place === "header" && /auth|token|key|sign/i.test(name)),
  );
