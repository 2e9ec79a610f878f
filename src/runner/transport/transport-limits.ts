export interface TransportLimits {
  /** How long a server may take. */
  readonly timeoutMs?: number;
  /** How long an answer may be, once it is unpacked. */
  readonly maxBytes?: number;
}

export const DEFAULT_LIMITS = { timeoutMs: 30_000, maxBytes: 64 * 1024 * 1024 } as const;

/** A limit that was met: its message is the whole of what there is to say. */
export class LimitError extends Error {}

/** The whole body, as the bytes it came in. */
export async function collect(
  chunks: AsyncIterable<Uint8Array>,
  declaredLength: string | null | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const tooLong = () => new LimitError(`its answer is longer than ${maxBytes} bytes.`);
  if (Number(declaredLength ?? 0) > maxBytes) throw tooLong();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw tooLong();
    parts.push(chunk);
  }
  return parts.length === 1 && parts[0] !== undefined ? new Uint8Array(parts[0]) : concat(parts, length);
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
