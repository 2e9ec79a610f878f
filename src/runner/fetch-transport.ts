import type { Transport } from "../ports/http.ts";

/** Over global `fetch`, looked up at each request so that whatever has replaced it, such as MSW, is met. */
export function fetchTransport(): Transport {
  return async ({ method, url, headers, body }) => {
    const response = await fetch(url, {
      method,
      headers: { ...headers },
      body: body === undefined ? null : typeof body === "string" ? body : Buffer.from(body),
      redirect: "manual",
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  };
}
