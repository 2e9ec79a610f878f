import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Contestant } from "./case.ts";
import type { Load, LoadResult } from "./load-client.ts";

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export type LoadRequest = Omit<Load, "url" | "milliseconds"> & { readonly path: string };

/** The server works in this process, the client in one of its own: what the client costs is not the server's. */
export function overHttp(name: string, serve: () => Promise<Served>, request: LoadRequest): Contestant {
  return {
    name,
    start: async () => {
      const { path, ...load } = request;
      const server = await serve();
      const client = fork(join(import.meta.dirname, "load-client.ts"));
      return {
        rate: async (milliseconds) => {
          client.send({ ...load, url: server.url + path, milliseconds } satisfies Load);
          const [result] = (await once(client, "message")) as [LoadResult];
          if (result.failed) throw new Error(`${name} answered ${result.failed}`);
          return (result.replies / result.milliseconds) * 1_000;
        },
        stop: async () => {
          client.disconnect();
          await once(client, "exit");
          await server.close();
        },
      };
    },
  };
}
