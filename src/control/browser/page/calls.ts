/** The control API would not do it; the message says why, and how to mend it. */
class Refused extends Error {}

type Method = "GET" | "POST" | "PATCH" | "PUT";

/** A call of the control API, about one project. */
export type Call = (method: Method, path: string, body?: unknown) => Promise<unknown>;

export const callsOf =
  (project: () => string): Call =>
  async (method, path, body) => {
    if (project() === "") throw new Refused("There is no project yet: send a first request, then try again.");
    const response = await fetch(`projects/${encodeURIComponent(project())}${path}`, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    }).catch(() => {
      throw new Refused("The server does not answer. Start it again; this page will find it.");
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new Refused(reasonOf(answer) ?? `The server answered ${response.status}.`);
    return answer;
  };

function reasonOf(answer: unknown): string | undefined {
  const { error } = (answer ?? {}) as { readonly error?: { message?: unknown; fix?: unknown } };
  if (typeof error?.message !== "string") return undefined;
  return typeof error.fix === "string" ? `${error.message} ${error.fix}` : error.message;
}
