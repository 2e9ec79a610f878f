import type { Description, Operation } from "../openapi/description.ts";
import { Router } from "../openapi/router.ts";
import { type Sleep, sleep, VirtualClock } from "../ports/clock.ts";
import type { HttpReply, HttpRequest } from "../ports/http.ts";
import { freshSeed, Random, type Seed } from "../ports/random.ts";
import { brokenReply } from "./broken-reply.ts";
import type { FaultRule } from "./faults.ts";
import type { Message } from "./inbox.ts";
import { type Asked, failureOf, Journal } from "./journal.ts";
import { Refusal } from "./refusal.ts";
import { bodyFaults, readBody, readParameters, readUrl, render, withoutNulls } from "./request.ts";
import type { Call, Incoming, OperationHandler, Service } from "./service.ts";
import { cutShort, DROPPED } from "./struck-reply.ts";
import { synthesizedReply } from "./synthesized-reply.ts";
import { replyFaults, type Terms, termsOf } from "./terms.ts";
import { World } from "./world.ts";

export interface MockOptions<Policies> {
  readonly seed?: Seed;
  /** The clock of each new world. Without one, worlds run on the machine's time. */
  readonly clock?: () => VirtualClock;
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

/** What became known of a request on its way. */
interface Way<W> {
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
  readonly #router: Router;
  readonly #terms: ReturnType<typeof termsOf>;
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
    this.#router = new Router(served);
    this.#terms = termsOf(served, service.descriptions);
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
    return [...this.#terms.values()].map(([{ operation }]) => operation);
  }

  /** The one seam: a plain request in, a plain reply out. Waits only where a field of the reply does. */
  handle = (request: HttpRequest): HttpReply | Promise<HttpReply> => {
    const way: Way<World<Data, Policies>> = {};
    try {
      const reply = this.#respond(request, way);
      const recorded = this.journal.record(asked(request, way), reply);
      const delay = way.fault?.delayMs;
      return delay === undefined ? recorded : this.#sleep(delay).then(() => recorded);
    } catch (error) {
      // What a bug of ours did to the world before it struck is part of the story.
      this.journal.record(asked(request, way), failureOf(error));
      throw error;
    } finally {
      way.world?.clock.release();
    }
  };

  #respond(request: HttpRequest, way: Way<World<Data, Policies>>): HttpReply | Promise<HttpReply> {
    const method = request.method.toUpperCase();
    const { pathname, query } = readUrl(request.url);
    const match = this.#router.match(method, pathname);
    if (match.kind === "no such path") {
      return this.#refuse(this.service.refusalOf({ kind: "no such path", method, path: pathname }));
    }
    if (match.kind === "wrong method") {
      const allowed = match.allowed.join(", ");
      return this.#refuse(this.service.refusalOf({ kind: "wrong method", method, path: pathname, allowed }), {
        headers: { allow: allowed },
      });
    }
    const { path } = match;
    const terms = this.#termsOf(match.operation);
    const { operation } = terms[0];
    way.operation = operation;
    const start = { operation, path, query, headers: request.headers };
    try {
      const credentials = this.service.identify(start);
      const world = this.world(credentials.project);
      way.world = world;
      way.time = world.clock.hold();
      world.collect();
      if (!world.admits(credentials.secret)) throw this.service.refusalOf({ kind: "wrong secret" });
      const fault = world.faults.strike(operation);
      way.fault = fault;
      if (fault?.drop) return DROPPED;
      const refusal = fault && this.#refusalOf(fault);
      if (refusal) return this.#refuse(refusal, { world });
      const call = { ...start, ...this.#readRequest(request, start, terms), world };
      const reply = this.#perform(call, terms[0]);
      return fault?.truncate ? cutShort(reply) : reply;
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      return this.#refuse(thrown, { world: way.world, operation });
    }
  }

  #perform(call: Call<World<Data, Policies>>, terms: Terms): HttpReply | Promise<HttpReply> {
    const { operation, world } = call;
    const handler = this.#handlerOf(operation);
    if (handler) return this.#answer(call, handler(call));
    if (this.#options.synthesize) return synthesizedReply(this.service, call, terms);
    const refusal = this.service.refusalOf({ kind: "not emulated", operationId: operation.id });
    return this.#refuse(refusal, { world });
  }

  #refusalOf({ errorType, status }: FaultRule): Refusal | undefined {
    if (errorType !== undefined) return new Refusal(errorType, undefined, undefined, status);
    return status === undefined ? undefined : this.service.refusalOf({ kind: "fault", status });
  }

  #handlerOf({ id }: Operation): OperationHandler<World<Data, Policies>> | undefined {
    return Object.hasOwn(this.service.operations, id) ? this.service.operations[id] : undefined;
  }

  /** What the request says, in the types of its description; refused when a description does not allow it. */
  #readRequest(
    request: HttpRequest,
    incoming: Incoming,
    [first, ...others]: readonly [Terms, ...Terms[]],
  ): Pick<Call<unknown>, "path" | "query" | "body"> {
    const { operation } = incoming;
    const read = operation.requestBody ? readBody(request) : { body: {} };
    if ("reason" in read) throw this.service.refusalOf({ kind: "malformed body", reason: read.reason });
    const validate = first.validators.request(operation);
    const body = withoutNulls(read.body, validate);
    const { path, query, faults } = readParameters(incoming, first.validators);
    const besides = others.flatMap(({ operation, validators }) => {
      const also = validators.request(operation);
      return bodyFaults(withoutNulls(body, also), also);
    });
    const all = [...faults, ...bodyFaults(body, validate), ...besides];
    if (all.length > 0) throw this.service.refusalOf({ kind: "invalid request", operation, faults: all });
    return { path, query, body: body as Call<unknown>["body"] };
  }

  #termsOf({ id }: Operation): readonly [Terms, ...Terms[]] {
    const terms = this.#terms.get(id);
    if (!terms) throw new Error(`${id} is of no description that this mock was given.`);
    return terms;
  }

  /** The envelope is made at once: a slow field must not let a later call draw its request id before this one. */
  #answer(
    call: Call<World<Data, Policies>>,
    fields: Readonly<Record<string, unknown>>,
  ): HttpReply | Promise<HttpReply> {
    const { operation } = call;
    const reply = this.service.success(call, fields);
    const slow = Object.entries(reply.body).filter(([, value]) => value instanceof Promise);
    if (slow.length === 0) return this.#checked(operation, reply) ?? render(reply);
    return Promise.all(slow.map(async ([name, value]) => [name, await value])).then((settled) => {
      const settledReply = { ...reply, body: { ...reply.body, ...Object.fromEntries(settled) } };
      return this.#checked(operation, settledReply) ?? render(settledReply);
    });
  }

  #refuse(
    refusal: Refusal,
    context: {
      world?: World<Data, Policies> | undefined;
      operation?: Operation;
      headers?: Readonly<Record<string, string>>;
    } = {},
  ): HttpReply {
    const { world, operation, headers } = context;
    const uuid = (world?.random ?? this.#random).uuid();
    const reply = this.service.failure(refusal, this.service.requestId(world?.project, uuid));
    const broken = operation && this.#checked(operation, reply);
    return broken ?? render({ ...reply, headers: { ...reply.headers, ...headers } });
  }

  /** A loud 500 when a reply is not one that its descriptions allow; nothing when it is. */
  #checked(operation: Operation, reply: { status: number; body: unknown }): HttpReply | undefined {
    const faults = this.#termsOf(operation).flatMap((terms) => replyFaults(terms, reply.status, reply.body));
    return faults.length === 0 ? undefined : brokenReply(operation, reply.status, faults);
  }
}

const asked = (request: HttpRequest, { operation, world, time }: Way<World<unknown, unknown>>): Asked => ({
  project: world?.project,
  operationId: operation?.id,
  time,
  at: world?.now,
  request,
});
