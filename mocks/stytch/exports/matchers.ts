import type { Matcher } from "../../../src/scenario/stage.ts";
import type { Persona } from "../people/personas.ts";
import { readSessionJwt } from "../session-jwt.ts";

/** The token of a session of this persona that has not expired. */
export const aSessionOf = (persona: Persona): Matcher => ({
  says: `the token of a living session of ${persona.calledBy}`,
  mismatch: (value) => {
    if (value === "") return "an empty token";
    const session = persona.world.data.sessions.find("token", String(value));
    if (!session) return "a token that no session has";
    if (session.account !== persona.id) return "the token of somebody else's session";
    return persona.world.now < session.expires_at ? undefined : "the token of a session that has expired";
  },
});

/** A JWT of a session of this persona that the key set verifies. */
export const aSessionJwtOf = (persona: Persona): Matcher => ({
  says: `a session JWT of ${persona.calledBy} that verifies`,
  mismatch: (value) => {
    try {
      const session = persona.world.data.sessions.get(readSessionJwt(persona.world, String(value)));
      return session?.account === persona.id ? undefined : "a JWT of somebody else's session";
    } catch {
      return "no JWT that verifies";
    }
  },
});
