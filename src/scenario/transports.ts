import { serve } from "../adapters/node-server.ts";
import type { Transport } from "../ports/http.ts";
import { fetchTransport } from "../runner/transport/fetch-transport.ts";
import type { Stage } from "./stage.ts";

/** How the calls of a workflow reach the stand-in. */
export type TransportName = "direct" | "msw" | "http";

export interface Connection {
  readonly transport: Transport;
  close(): void | Promise<void>;
}

type Connect = (stage: Stage) => Connection | Promise<Connection>;

/** The same path has the same verdict and the same journal over each of them. */
export const CONNECT: Readonly<Record<TransportName, Connect>> = {
  /** In process, with nothing in between. */
  direct: (stage) => ({ transport: stage.transport, close: () => {} }),

  /** Through `fetch`, to the hosts of the real service, where MSW catches it. MSW is loaded only here: it is optional. */
  msw: async (stage) => {
    const { setupMsw } = await import("../adapters/msw.ts");
    const network = setupMsw(stage.transport, { hosts: stage.hosts });
    network.listen();
    return { transport: fetchTransport(), close: () => network.close() };
  },

  /** Through `fetch`, over a socket of this machine. */
  http: async (stage) => {
    const server = await serve(stage.transport);
    const send = fetchTransport();
    return {
      transport: (request, options) => {
        const { pathname, search } = new URL(request.url);
        return send({ ...request, url: `${server.url}${pathname}${search}` }, options);
      },
      close: () => server.close(),
    };
  },
};
