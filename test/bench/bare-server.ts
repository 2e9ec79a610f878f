import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Served } from "./over-http.ts";

/** The least that a JSON server on node:http can do: read the request's JSON, reply with these bytes. */
export async function bareServer(reply: string | Uint8Array): Promise<Served> {
  const bytes = Buffer.from(reply);
  const headers = { "content-type": "application/json", "content-length": bytes.length };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      JSON.parse(Buffer.concat(chunks).toString());
      response.writeHead(200, headers).end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
