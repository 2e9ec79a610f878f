import { synthesize } from "../../src/mock/synthesize.ts";
import { type Description, type Operation, schemaIn } from "../../src/openapi/description.ts";
import { responseHeaders, responseMediaTypes } from "../../src/openapi/media-type.ts";
import { routesOf } from "../../src/openapi/routes.ts";
import type { HttpReply, Transport } from "../../src/ports/http.ts";
import { Random, type Seed } from "../../src/ports/random.ts";

export interface SynthesizedServer {
  readonly description: Description;
  readonly url: string;
  /** The same seed gives the same answers. */
  readonly seed: Seed;
}

/** Answers every operation of a description with what it declares, made up: no handlers, no state, no vendor. */
export function synthesizedServer({ description, url, seed }: SynthesizedServer): Transport {
  const routes = routesOf([description]);
  return (request) => {
    const { pathname } = new URL(request.url.slice(url.length), "http://any");
    const match = routes.match(request.method, pathname);
    return match.kind === "found"
      ? replyOf(description, match.target, new Random(`${seed}/${match.target.id}`))
      : { status: 404, headers: {}, body: "" };
  };
}

function replyOf(description: Description, operation: Operation, random: Random): HttpReply {
  const make = (pointer: string) => synthesize(schemaIn(description, pointer), { random, now: 0 });
  const status = [...operation.responses.keys()].find((one) => /^[23]\d\d$/.test(one)) ?? "200";
  const headers = responseHeaders(description, operation, status).map(({ name, pointer }) => {
    return [name.toLowerCase(), String(make(`${pointer}/schema`))] as const;
  });
  const media = responseMediaTypes(description, operation, status).find(({ type }) => /json/.test(type));
  return {
    status: Number(status),
    headers: { ...Object.fromEntries(headers), ...(media && { "content-type": media.type }) },
    body: media?.schemaPointer === undefined ? "" : JSON.stringify(make(media.schemaPointer)),
  };
}
