import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Client } from "stytch";
import { stytchControls } from "../../mocks/stytch/controls.ts";
import { understudy } from "../../mocks/stytch/exports/index.ts";
import { type RunningServer, serve } from "../../src/adapters/node-server.ts";
import { withControlApi } from "../../src/control/with-control-api.ts";

export const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";
export const SECRET = "secret-test-any";

export interface StandIn extends RunningServer {
  readonly inbox: string;
  readonly client: Client;
  readonly mock: ReturnType<typeof understudy>;
}

export async function standIn(): Promise<StandIn> {
  const mock = understudy({ seed: 7 });
  const server = await serve(withControlApi({ mock, controls: stytchControls, version: "1.2.3" }));
  const client = new Client({ project_id: PROJECT, secret: SECRET, env: server.url });
  return { ...server, mock, client, inbox: `${server.url}/_understudy/` };
}

const APP = `<!doctype html><title>Sample app</title>
<form id="phone"><input name="phone" value="+12025550123"><button>Send me a code</button></form>
<form id="code"><input name="code"><button>Sign in</button></form>
<p role="status" id="outcome"></p>
<script type="module">
let sent;
const say = (text) => { document.getElementById("outcome").textContent = text; };
const ask = async (path, body) => {
  const answer = await (await fetch(path, { method: "POST", body: JSON.stringify(body) })).json();
  say(answer.said);
  return answer;
};
const on = (id, act) => document.getElementById(id).addEventListener("submit", (event) => {
  event.preventDefault();
  act(Object.fromEntries(new FormData(event.target)));
});
on("phone", async ({ phone }) => { sent = await ask("/send", { phone }); });
on("code", ({ code }) => ask("/sign-in", { code, method: sent.method }));
</script>`;

type Asked = Readonly<Record<"phone" | "code" | "method", string>>;

/** An app as a user of Stytch writes one: its page talks to its backend, its backend to Stytch by the official SDK. */
export async function sampleApp(client: Client): Promise<{ readonly url: string; close(): void }> {
  const routes: Readonly<Record<string, (asked: Asked) => Promise<object>>> = {
    "/send": async ({ phone }) => {
      const { phone_id } = await client.otps.sms.loginOrCreate({ phone_number: phone });
      return { method: phone_id, said: "Code sent" };
    },
    "/sign-in": async ({ code, method }) => {
      const { user } = await client.otps.authenticate({
        code,
        method_id: method,
        session_duration_minutes: 60,
      });
      return { said: `Welcome ${user.phone_numbers[0]?.phone_number}` };
    },
  };
  const server = createServer(async (request, response) => {
    const route = routes[request.url ?? ""];
    if (!route) {
      response.setHeader("content-type", "text/html").end(request.url === "/" ? APP : "");
      return;
    }
    const asked = JSON.parse(await text(request)) as Asked;
    const answer = await route(asked).catch((error: { status_code?: number; error_type?: string }) => ({
      said: `Failed: ${error.status_code} ${error.error_type}`,
    }));
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
