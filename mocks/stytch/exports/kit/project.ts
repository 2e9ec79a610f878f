import type { HttpRequest } from "../../../../src/ports/http.ts";
import { Random } from "../../../../src/ports/random.ts";
import { isProjectId, readCredentials } from "../../credentials.ts";
import { environmentOf } from "../../ids.ts";

/** A project, and what signs its requests. */
export interface Project {
  readonly projectId: string;
  readonly secret: string;
  /** Which open its world. */
  readonly secrets: readonly string[] | "any";
}

/** Of two names the projects are two, and of one name always the same. */
export function projectNamed(name: string): Project {
  const random = new Random(name);
  const projectId = `project-test-${random.uuid()}`;
  const secret = secretFor(projectId, random);
  return { projectId, secret, secrets: [secret] };
}

/** The project that an app has from elsewhere; so it has its secret, which is anybody's guess where it is not said. */
export function projectOfApp(projectId: string, secret: string | undefined): Project {
  if (!isProjectId(projectId)) {
    throw new Error(
      `"${projectId}" is no project id: it is project-test- and a UUID in lower case, as in project-test-00000000-0000-4000-8000-000000000001.`,
    );
  }
  return secret === undefined
    ? { projectId, secret: secretFor(projectId, new Random(projectId)), secrets: "any" }
    : { projectId, secret, secrets: [secret] };
}

/** Shorter than a real one, so that nothing takes it for a secret that has leaked. */
const secretFor = (projectId: string, random: Random): string =>
  `secret-${environmentOf(projectId)}-${random.text(12, "0123456789abcdef")}`;

/** The project that a request is for: that of its credentials or, for a key set, the one in its path. */
export function projectOf({ url, headers }: Pick<HttpRequest, "url" | "headers">): string | undefined {
  const named = /\/sessions\/jwks\/([^/?]+)/.exec(url)?.[1];
  if (named !== undefined) return isProjectId(named) ? named : undefined;
  try {
    return readCredentials(headers).project;
  } catch {
    // Whoever answers it refuses it for the same reason.
    return undefined;
  }
}
