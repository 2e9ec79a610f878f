import type { Matcher } from "../../../src/scenario/stage.ts";
import type { MemberPersona, UserPersona } from "../people/personas.ts";
import { readSessionJwt } from "../session-jwt.ts";

type Persona = UserPersona | MemberPersona;

/** The token of a session that this persona has, and that lives. */
export const aSessionOf = (persona: Persona): Matcher => ({
  says: `the token of a living session of ${persona.name}`,
  mismatch: (value) => {
    if (value === "") return "an empty token";
    const session = persona.world.data.sessions.find("token", String(value));
    if (!session) return "a token that no session has";
    if (session.account !== persona.id) return "the token of somebody else's session";
    return persona.world.now < session.expires_at ? undefined : "the token of a session that has expired";
  },
});

/** A JWT that the key set verifies, of a session that this persona has. */
export const aSessionJwtOf = (persona: Persona): Matcher => ({
  says: `a session JWT of ${persona.name} that verifies`,
  mismatch: (value) => {
    try {
      const session = persona.world.data.sessions.get(readSessionJwt(persona.world, String(value)));
      return session?.account === persona.id ? undefined : "a JWT of somebody else's session";
    } catch {
      return "no JWT that verifies";
    }
  },
});
