import { dispatcher } from "../../../src/adapters/undici-dispatcher.ts";
import { bareServer } from "../bare-server.ts";
import type { Case } from "../case.ts";
import { inProcess } from "../in-process.ts";

const headers = { "content-type": "application/json" };
const post = { method: "POST", headers, body: "{}" };
const reply = '{"status_code":200}';

/** What a test suite gains when its client is given the dispatcher instead of a server's address. */
export const dispatchedFetch: Case = {
  name: "fetch through the dispatcher",
  target: 1,
  reference: inProcess("fetch from node:http", async () => {
    const { url, close } = await bareServer(reply);
    return { call: async () => (await fetch(url, post)).json(), stop: close };
  }),
  subject: inProcess("dispatched fetch", () => {
    const init: RequestInit = {
      ...post,
      dispatcher: dispatcher(() => ({ status: 200, headers, body: reply })),
    };
    return { call: async () => (await fetch("https://api.example.com/", init)).json() };
  }),
};
