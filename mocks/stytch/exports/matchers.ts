import type { Matcher } from "../../../src/scenario/stage.ts";
import type { Persona } from "../people/personas.ts";

/** The token of a session of this persona that has not expired. */
export const aSessionOf = (persona: Persona): Matcher => ({
  says: `the token of a living session of ${persona.calledBy}`,
  mismatch: (value) => persona.tokenMismatch(String(value)),
});

/** A JWT of a session of this persona that the key set verifies. */
export const aSessionJwtOf = (persona: Persona): Matcher => ({
  says: `a session JWT of ${persona.calledBy} that verifies`,
  mismatch: (value) => persona.jwtMismatch(String(value)),
});
