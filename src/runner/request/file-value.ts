/** A file as the value of an input: what a form sends under a name of its own, and any other body as bytes. */
interface FileValue {
  readonly bytes: Uint8Array;
  readonly filename?: string;
  readonly contentType?: string;
}

export function isFile(value: unknown): value is FileValue {
  return (
    typeof value === "object" && value !== null && (value as Partial<FileValue>).bytes instanceof Uint8Array
  );
}

/** The bytes of a value that is a file or bytes. */
export function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  return isFile(value) ? value.bytes : undefined;
}

/** The value with a description in place of bytes, so that it is plain JSON. */
export function withoutBytes(value: unknown): unknown {
  const bytes = bytesOf(value);
  if (bytes !== undefined) {
    const name = isFile(value) && value.filename !== undefined ? ` of ${value.filename}` : "";
    return `<${bytes.length} bytes${name}>`;
  }
  if (Array.isArray(value)) return value.map(withoutBytes);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutBytes(member)]));
}
