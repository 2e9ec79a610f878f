import { serve } from "../../../mocks/stytch/exports/index.ts";
import { bareServer } from "../bare-server.ts";
import type { Case } from "../case.ts";
import { overHttp } from "../over-http.ts";
import { body, headers, path, standIn } from "./stand-in.ts";

const request = { method: "POST", path, headers, body } as const;

/** What a whole exchange costs: routed, authenticated, validated twice, its state written. */
export const statefulPost: Case = {
  name: "a validated, stateful POST over HTTP",
  target: 0.5,
  reference: overHttp(
    "bare node:http, same bytes",
    async () => bareServer((await standIn()).replyText),
    request,
  ),
  subject: overHttp("the stand-in", async () => serve((await standIn()).mock), request),
};
