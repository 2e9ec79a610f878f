import { resolvePointer } from "../document/pointer.ts";
import { parsedJson } from "../expression/parse-payload.ts";
import type { ProbeCall, ProbeLogin, ProbeThing } from "../mock/probe.ts";
import { bodyText, type HttpReply } from "../ports/http.ts";
import { fillPath } from "./fill.ts";
import { basic, requestOf, type Service } from "./side.ts";

interface Made {
  readonly what: string;
  readonly id: string;
  readonly path: string;
}

type Making = Pick<ProbeCall, "makes" | "does">;

const GONE = 404;

/** What calls have made at the real service, so that none of it stays there. */
export class MadeThings {
  readonly #service: Service;
  readonly #login: ProbeLogin;
  readonly #things: Readonly<Record<string, ProbeThing>>;
  readonly #made: Made[] = [];
  /** A sentence for each thing that may be there, and that has no id to remove it by. */
  readonly #unknown: string[] = [];

  constructor(service: Service, login: ProbeLogin, things: Readonly<Record<string, ProbeThing>>) {
    this.#service = service;
    this.#login = login;
    this.#things = things;
  }

  /** After a reply that may mean that something was made. */
  note({ makes, does }: Making, reply: HttpReply): void {
    if (makes === undefined || reply.status >= 300) return;
    const thing = this.#things[makes];
    const id = thing && resolvePointer(parsedJson(bodyText(reply)), thing.id);
    if (typeof id === "string")
      this.#made.push({ what: makes, id, path: fillPath(thing?.path ?? "", { id }) });
    else this.#unknown.push(`The ${makes} that "${does}" made: its answer does not say by which id.`);
  }

  /** After a call whose reply never came. */
  noteUncertain({ makes, does }: Making): void {
    if (makes !== undefined) {
      this.#unknown.push(`A ${makes}, if "${does}" still made one: no answer to it came.`);
    }
  }

  /** Removes the newest first, goes on where one cannot be removed, and says what may still be there. */
  async remove(): Promise<readonly string[]> {
    const left = [...this.#unknown];
    for (const { what, id, path } of this.#made.toReversed()) {
      const refused = await this.#refusal(path);
      if (refused !== undefined) left.push(`The ${what} ${id}: ${refused}`);
    }
    return left;
  }

  /** Why it could not be removed. What the calls have removed themselves is gone, and that is well. */
  async #refusal(path: string): Promise<string | undefined> {
    const call = { method: "DELETE", path, body: undefined };
    try {
      const { status } = await this.#service.send(requestOf(this.#service, call, basic(this.#login)));
      return status < 300 || status === GONE ? undefined : `DELETE ${path} answered ${status}.`;
    } catch (error) {
      return `DELETE ${path} got no answer: ${error instanceof Error ? error.message : error}`;
    }
  }
}
