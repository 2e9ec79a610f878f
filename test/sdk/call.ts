import { expect } from "vitest";

/** What a call can look at from behind the scenes: what a person reads on a phone, in a mailbox or in an app. */
export interface Backstage {
  readonly project_id: string;
  /** The code of the newest message to this phone number or address. */
  readonly codeFor: (to: string) => string;
  /** What an authenticator app with this secret shows. */
  readonly appCode: (secret: string) => string;
}

/** Stages what an operation needs through the SDK, calls it, and answers its reply beside what that has to show. */
export type Call<Sdk> = (
  sdk: Sdk,
  backstage: Backstage,
) => Promise<readonly [reply: { readonly status_code: number }, shows: object]>;

/** A call for every operation, by its operationId. */
export type Calls<Sdk, Id extends string> = Readonly<Record<Id, Call<Sdk>>>;

export const PHONE = "+12025550162";
export const OTHER_PHONE = "+12025550163";
export const ADA = "ada@acme.example";
export const OTHER_ADDRESS = "ada@home.example";

/** The stand-in refused it, with this error. */
export const refused = (call: Promise<unknown>, error_type: string): Promise<void> =>
  expect(call).rejects.toMatchObject({ error_type });

/** Ids carry their kind and their environment. */
export const anIdOf = (kind: string): unknown => expect.stringMatching(`^${kind}-test-[0-9a-f-]{36}$`);

export const someCodes: unknown = Array.from({ length: 10 }, () =>
  expect.stringMatching(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/),
);
