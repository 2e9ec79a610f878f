import { expect } from "vitest";
import { type StytchMatchers, stytchMatchers } from "./kit/stytch-matchers.ts";

declare module "vitest" {
  interface Matchers<T> extends StytchMatchers<T> {}
}

expect.extend(stytchMatchers);
