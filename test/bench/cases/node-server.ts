import { serve } from "../../../src/adapters/node-server.ts";
import { bodyText } from "../../../src/ports/http.ts";
import { bareServer } from "../bare-server.ts";
import type { Case } from "../case.ts";
import { overHttp } from "../over-http.ts";

const reply = JSON.stringify({ status_code: 200, request_id: "request-id-test-1", user_id: "user-test-1" });

const request = {
  method: "POST",
  path: "/v1/users",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ phone_number: "+14155550100", name: { first_name: "Ada", last_name: "Lovelace" } }),
} as const;

/** What the HTTP shell costs on its own, whatever it is put round. */
export const nodeServer: Case = {
  name: "the HTTP shell round a transport that only parses",
  target: 0.8,
  reference: overHttp("bare node:http", () => bareServer(reply), request),
  subject: overHttp(
    "serve()",
    () =>
      serve((received) => {
        JSON.parse(bodyText(received));
        return { status: 200, headers: { "content-type": "application/json" }, body: reply };
      }),
    request,
  ),
};
