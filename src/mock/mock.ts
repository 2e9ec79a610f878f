import type { Description, Operation } from "../openapi/description.ts";
import { type Routes, routesOf, type Unmatched } from "../openapi/routes.ts";
import { type Sleep, sleep, VirtualClock } from "../ports/clock.ts";
import { cutShort, DROPPED, type HttpReply, type HttpRequest, writeJson } from "../ports/http.ts";
import { freshSeed, Random, type Seed } from "../ports/random.ts";
import { type Declarations, declarationsOf } from "./declarations.ts";
import type { ErrorTypes } from "./error-types.ts";
import type { FaultRule } from "./fault-rule.ts";
import type { Message } from "./inbox.ts";
import { type Asked, failureOf, Journal } from "./journal.ts";
import { Refusal, type RefusalCause } from "./refusal.ts";
import { checkedReply, synthesizedReply } from "./replies.ts";
import { readRequest, readUrl } from "./request.ts";
import type { Service, ValidRequest } from "./service.ts";
import { World } from "./world.ts";

export interface MockOptions<Policies> {
  /** The same codes, ids and tokens come of the same seed. */
  readonly seed?: Seed;
  /** The clock of each new world. Without one, worlds run on the machine's time. */
  readonly clock?: () => VirtualClock;
  /** What every project is set up to at first; the others are as they usually are. */
  readonly policies?: Partial<Policies>;
  /** Served instead of the service's own descriptions, which its handlers are held to all the same. */
  readonly descriptions?: readonly Description[];
  /** Operations without a handler answer what their schema allows, made up, instead of a 501. */
  readonly synthesize?: boolean;
  /** Told of every message that a world sends. */
  readonly onSent?: (message: Message, project: string) => void;
  /** Keeps the exchanges; one in memory unless given. */
  readonly journal?: Journal;
  /** How a reply is held back. On the machine's time unless given. */
  readonly sleep?: Sleep;
}

/** What has become known of a request so far. */
interface Progress<W> {
  operation?: Operation;
  world?: W;
  time?: number;
  fault?: FaultRule | undefined;
}

/**
 * The engine: match, identify, strike with a fault, validate, handle, validate, answer. Knows nothing of any
 * vendor; knows everything that a handler should not have to think of.
 */
export class Mock<Data, Policies extends object> {
  readonly seed: Seed;
  readonly service: Service<Data, Policies>;
  readonly journal: Journal;
  readonly #sleep: Sleep;
  readonly #routes: Routes<Operation>;
  readonly #declarations: ReadonlyMap<string, Declarations>;
  readonly #worlds = new Map<string, World<Data, Policies>>();
  readonly #options: MockOptions<Policies>;
  /** For request ids of calls that belong to no project. */
  readonly #random: Random;

  constructor(service: Service<Data, Policies>, options: MockOptions<Policies> = {}) {
    this.service = service;
    this.#options = options;
    this.seed = options.seed ?? freshSeed();
    this.journal = options.journal ?? new Journal();
    this.#sleep = options.sleep ?? sleep;
    this.#random = new Random(`${this.seed}/unidentified`);
    const served = options.descriptions ?? service.descriptions;
    this.#routes = routesOf(served);
    this.#declarations = declarationsOf(served, service.descriptions);
  }

  /** The world of a project, made when first asked for. */
  world(project: string): World<Data, Policies> {
    const known = this.#worlds.get(project);
    if (known) return known;
    const world = new World<Data, Policies>({
      project,
      seed: this.seed,
      clock: this.#options.clock?.() ?? new VirtualClock(),
      random: new Random(`${this.seed}/${project}`),
      policies: { ...this.service.policies, ...this.#options.policies },
      empty: () => this.service.empty(),
      nameable: this,
      onSent: (message) => this.#options.onSent?.(message, project),
    });
    this.#worlds.set(project, world);
    return world;
  }

  get projects(): readonly string[] {
    return [...this.#worlds.keys()];
  }

  /** Every operation that it serves, emulated or not. */
  get operations(): readonly Operation[] {
    return [...this.#declarations.values()].map(([{ operation }]) => operation);
  }

  /** Every error that a fault may give; any when it is not known. */
  get errorTypes(): ErrorTypes | undefined {
    return this.service.errorTypes;
  }

  /** The one seam: a plain request in, a plain reply out. Waits only where a field of the reply does. */
  handle = (request: HttpRequest): HttpReply | Promise<HttpReply> => {
    const progress: Progress<World<Data, Policies>> = {};
    try {
      const reply = this.#respond(request, progress);
      const recorded = this.journal.record(asked(request, progress), reply);
      const delay = progress.fault?.delayMs;
      return delay === undefined ? recorded : this.#sleep(delay).then(() => recorded);
    } catch (error) {
      // What a bug of ours did to the world before it struck is part of the story.
      this.journal.record(asked(request, progress), failureOf(error));
      throw error;
    } finally {
      progress.world?.clock.release();
    }
  };

  #respond(request: HttpRequest, progress: Progress<World<Data, Policies>>): HttpReply | Promise<HttpReply> {
    const method = request.method.toUpperCase();
    const { pathname, query } = readUrl(request.url);
    const match = this.#routes.match(method, pathname);
    if (match.kind !== "found") return this.#refuseUnserved(method, pathname, match);
    const declarations = this.#declarationsOf(match.target);
    const { operation } = declarations[0];
    progress.operation = operation;
    const routed = { operation, path: match.path, query, headers: request.headers };
    try {
      const credentials = this.service.identify(routed);
      const world = this.world(credentials.project);
      progress.world = world;
      progress.time = world.clock.hold();
      world.collect();
      if (!world.secrets.admits(credentials.secret)) {
        throw this.service.refusalOf({ kind: "wrong secret", declared: world.secrets.areDeclared });
      }
      const barred = this.service.barred?.(operation, world);
      if (barred) return this.#refuse(barred, { world });
      const fault = world.faults.strike(operation);
      progress.fault = fault;
      if (fault?.drop) return DROPPED;
      const refusal = fault && this.#refusalOf(fault);
      if (refusal) return this.#refuse(refusal, { world });
      const read = readRequest(request, routed, declarations, this.service.booleans);
      if ("kind" in read) throw this.service.refusalOf(read);
      const reply = this.#perform({ operation, headers: request.headers, ...read, world }, declarations);
      return fault?.truncate ? cutShort(reply) : reply;
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      const refusal = this.#refuse(thrown, { world: progress.world, declarations });
      return progress.fault?.truncate ? cutShort(refusal) : refusal;
    }
  }

  /** What the real one serves is refused by its name, for it is no typing mistake of the caller's. */
  #refuseUnserved(method: string, path: string, served: Unmatched): HttpReply {
    const own = routesOf(this.service.descriptions).match(method, path);
    if (own.kind === "found") return this.#refuse({ kind: "not served", operationId: own.target.id });
    const elsewhere = this.service.notEmulated?.match(method, path) ?? served;
    if (elsewhere.kind === "found")
      return this.#refuse({ kind: "not emulated", operationId: elsewhere.target, served: false });
    const unmatched = served.kind === "no such path" ? elsewhere : served;
    if (unmatched.kind === "no such path") return this.#refuse({ kind: unmatched.kind, method, path });
    const allowed = unmatched.allowed.join(", ");
    return this.#refuse({ kind: unmatched.kind, method, path, allowed }, { headers: { allow: allowed } });
  }

  #perform(
    request: ValidRequest<World<Data, Policies>>,
    declarations: Declarations,
  ): HttpReply | Promise<HttpReply> {
    const { world, operation } = request;
    const { id } = operation;
    const handler = Object.hasOwn(this.service.operations, id) ? this.service.operations[id] : undefined;
    if (handler) return this.#answer(request, handler(request), declarations);
    if (!this.#options.synthesize) {
      return this.#refuse({ kind: "not emulated", operationId: id, served: true }, { world });
    }
    const [first] = declarations;
    return checkedReply(this.service, [first], synthesizedReply(this.service, request, first));
  }

  #refusalOf({ errorType, status }: FaultRule): Refusal | undefined {
    if (errorType !== undefined) return new Refusal(errorType, undefined, undefined, status);
    return status === undefined ? undefined : this.service.refusalOf({ kind: "fault", status });
  }

  #declarationsOf({ id }: Operation): Declarations {
    const declarations = this.#declarations.get(id);
    if (!declarations) throw new Error(`${id} is of no description that this mock was given.`);
    return declarations;
  }

  /** The envelope is made at once: a slow field must not let a later call draw its request id before this one. */
  #answer(
    request: ValidRequest<World<Data, Policies>>,
    fields: Readonly<Record<string, unknown>>,
    declarations: Declarations,
  ): HttpReply | Promise<HttpReply> {
    const reply = this.service.successReply(request, fields);
    const slow = Object.entries(reply.body).filter(([, value]) => value instanceof Promise);
    if (slow.length === 0) return checkedReply(this.service, declarations, reply);
    return Promise.all(slow.map(async ([name, value]) => [name, await value])).then(
      (settled) => {
        const body = { ...reply.body, ...Object.fromEntries(settled) };
        return checkedReply(this.service, declarations, { ...reply, body });
      },
      (thrown) => {
        if (!(thrown instanceof Refusal)) throw thrown;
        return this.#refuse(thrown, { world: request.world, declarations });
      },
    );
  }

  #refuse(
    reason: Refusal | RefusalCause,
    context: {
      readonly world?: World<Data, Policies> | undefined;
      readonly declarations?: Declarations;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ): HttpReply {
    const { world, declarations, headers } = context;
    const refusal = reason instanceof Refusal ? reason : this.service.refusalOf(reason);
    const uuid = (world?.random ?? this.#random).uuid();
    const reply = this.service.refusalReply(refusal, this.service.requestId(world?.project, uuid));
    if (declarations) return checkedReply(this.service, declarations, reply);
    return writeJson({ ...reply, headers: { ...reply.headers, ...headers } });
  }
}

const asked = (
  request: HttpRequest,
  { operation, world, time }: Progress<World<unknown, unknown>>,
): Asked => ({
  project: world?.project,
  operationId: operation?.id,
  time,
  at: world?.now,
  request,
});
