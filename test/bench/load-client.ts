import { type Dispatcher, Pool } from "undici";

/** What the parent asks of this process. */
export interface Load {
  readonly url: string;
  readonly method: Dispatcher.HttpMethod;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly milliseconds: number;
}

export interface LoadResult {
  readonly replies: number;
  readonly milliseconds: number;
  /** The first reply that was no success, in words. */
  readonly failed?: string;
}

const IN_FLIGHT = 16;

const pools = new Map<string, Pool>();

process.on("message", async (load: Load) => process.send?.(await put(load)));

async function put({ url, milliseconds, ...request }: Load): Promise<LoadResult> {
  const { origin, pathname: path } = new URL(url);
  const pool = pools.get(origin) ?? new Pool(origin, { connections: IN_FLIGHT, pipelining: 1 });
  pools.set(origin, pool);
  const start = performance.now();
  let replies = 0;
  let failed: string | undefined;
  const elapsed = () => performance.now() - start;
  const one = async (): Promise<void> => {
    while (elapsed() < milliseconds && failed === undefined) {
      const { statusCode, body } = await pool.request({ ...request, path });
      const text = await body.text();
      if (statusCode < 400) replies++;
      else failed ??= `${statusCode} ${text}`;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one)).catch((error: unknown) => {
    failed ??= String(error);
  });
  return { replies, milliseconds: elapsed(), ...(failed === undefined ? {} : { failed }) };
}
