import type { Matcher } from "../../../src/scenario/stage.ts";
import type { Persona } from "../people/personas.ts";

/** Of a step that has not run there is no output. */
const NOTHING = "nothing";

/** The token of a session of this persona that has not expired. */
export const aSessionOf = (persona: Persona): Matcher => ({
  says: `the token of a living session of ${persona.calledBy}`,
  mismatch: (value) => (value === undefined ? NOTHING : persona.tokenMismatch(String(value))),
});

/** A JWT of a session of this persona that the key set verifies. */
export const aSessionJwtOf = (persona: Persona): Matcher => ({
  says: `a session JWT of ${persona.calledBy} that verifies`,
  mismatch: (value) => (value === undefined ? NOTHING : persona.jwtMismatch(String(value))),
});
