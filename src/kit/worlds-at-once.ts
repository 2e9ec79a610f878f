import type { HttpReply, HttpRequest, Transport } from "../ports/http.ts";

/** How a service tells whose a request is. */
export interface Addressing {
  /** The project that a request is for; undefined where it names none that could be. */
  readonly projectOf: (request: HttpRequest) => string | undefined;
  /** The answer to a request for a project that no running test has, or for none. */
  readonly answerStray: (request: HttpRequest, project: string | undefined) => HttpReply | Promise<HttpReply>;
}

interface Opened {
  readonly test: string;
  readonly handle: Transport;
  readonly strays: Set<string>;
}

/** The stand-ins of the tests that run at this moment, behind one network: a request goes to the one whose project it names. */
export class WorldsAtOnce {
  readonly #opened = new Map<string, Opened>();
  readonly #addressing: Addressing;

  constructor(addressing: Addressing) {
    this.#addressing = addressing;
  }

  /** Opens the world of a test. */
  open(project: string, test: string, handle: Transport) {
    const other = this.#opened.get(project);
    if (other) {
      throw new Error(
        `"${test}" has the project ${project}, and so has "${other.test}", which runs at the same time. ` +
          "Tests of one project run one after the other: leave out concurrent, or give each a project of its own.",
      );
    }
    const opened: Opened = { test, handle, strays: new Set() };
    this.#opened.set(project, opened);
    return {
      /** The projects of requests that were for no running test, since this one began. */
      strays: (): readonly string[] => [...opened.strays],
      close: (): void => {
        this.#opened.delete(project);
      },
    };
  }

  /** The one seam of all of them. */
  handle: Transport = (request) => {
    const project = this.#addressing.projectOf(request);
    const opened = project === undefined ? undefined : this.#opened.get(project);
    if (opened) return opened.handle(request);
    if (project !== undefined) for (const { strays } of this.#opened.values()) strays.add(project);
    return this.#addressing.answerStray(request, project);
  };
}
