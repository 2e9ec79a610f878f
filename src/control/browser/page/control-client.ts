/** The control API did not do it; the message says why, and how to mend it. */
class ControlError extends Error {}

type Method = "GET" | "POST" | "PATCH" | "PUT";

/** Calls the control API about the project that is looked at. */
export type Control = (method: Method, path: string, body?: unknown) => Promise<unknown>;

export const controlOf =
  (project: () => string): Control =>
  async (method, path, body) => {
    if (project() === "")
      throw new ControlError("There is no project yet: send a first request, then try again.");
    const response = await fetch(`projects/${encodeURIComponent(project())}${path}`, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    }).catch(() => {
      throw new ControlError("The server does not answer. Start it again; this page will find it.");
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new ControlError(messageOf(answer) ?? `The server answered ${response.status}.`);
    return answer;
  };

function messageOf(answer: unknown): string | undefined {
  const { error } = (answer ?? {}) as { readonly error?: { message?: unknown; fix?: unknown } };
  if (typeof error?.message !== "string") return undefined;
  return typeof error.fix === "string" ? `${error.message} ${error.fix}` : error.message;
}
