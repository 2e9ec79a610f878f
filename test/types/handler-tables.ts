import type { Handlers as StytchHandlers } from "../../mocks/stytch/handler.ts";
import type { WorldHandlers } from "../../src/control/api/control-types.ts";
import type { Handlers } from "../../src/mock/handlers.ts";

// Compiled and never run: each expected error is one that a table of handlers must give.

interface Operations {
  readonly raise: {
    readonly parameters: {
      readonly path: { readonly name: string };
      readonly query?: { readonly dry?: boolean };
    };
    readonly requestBody: { readonly content: { readonly "application/json": { readonly by: number } } };
    readonly responses: {
      readonly 201: {
        readonly content: {
          readonly "application/json": {
            readonly id: string;
            readonly count: number;
            readonly note?: string;
          };
        };
      };
    };
  };
  readonly read: {
    readonly parameters: { readonly path?: never; readonly query?: never };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: { readonly content: { readonly "application/json": { readonly count: number } } };
    };
  };
}

type Table = Handlers<Operations, { readonly world: string }, "id">;

export const complete: Table = {
  raise: ({ body, path, query, world }) => ({ count: query.dry ? body.by : path.name.length + world.length }),
  read: () => ({ count: Promise.resolve(1) }),
};

// @ts-expect-error: an operation has no handler
export const missing: Table = { read: () => ({ count: 1 }) };

export const unknown: Table = {
  ...complete,
  // @ts-expect-error: there is no such operation
  raize: () => ({ count: 1 }),
};

export const wrongReply: Table = {
  ...complete,
  // @ts-expect-error: the reply has a number there
  read: () => ({ count: "1" }),
};

export const incompleteReply: Table = {
  ...complete,
  // @ts-expect-error: the reply has a count
  raise: () => ({ note: "none" }),
};

export const wrongRequest: Table = {
  ...complete,
  // @ts-expect-error: the body has no such field
  raise: ({ body }) => ({ count: body.buy }),
};

export const otherParameters: Table = {
  ...complete,
  // @ts-expect-error: the operation has no parameters
  read: ({ query }) => ({ count: query.dry ? 0 : 1 }),
};

// The tables that are served are of this kind.

// @ts-expect-error: every operation of the descriptions has a handler
export const standIn: StytchHandlers = {};

// @ts-expect-error: every control call about a project has a handler
export const control: WorldHandlers = {};

export const verify: Pick<WorldHandlers, "verify"> = {
  // @ts-expect-error: the reply says whether it was satisfied
  verify: () => ({ count: 1, expected: "exactly 1", misses: [], forgotten: 0 }),
};

export const authenticate: Pick<StytchHandlers, "api_otp_v1_Authenticate"> = {
  // @ts-expect-error: the reply has more than this, and its envelope is not the handler's
  api_otp_v1_Authenticate: () => ({ request_id: "1", status_code: 200 }),
};
