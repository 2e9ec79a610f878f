import { expect } from "vitest";
import { type StytchMatchers, stytchMatchers } from "./kit/stytch-matchers.ts";

declare global {
  namespace Chai {
    // vitest takes every assertion of Chai for its own. Its `Matchers` has one type parameter in version 4 and two in 5,
    // and whoever declares it anew has to have as many.
    interface Assertion extends StytchMatchers {}
  }
}

expect.extend(stytchMatchers);
