import { control } from "../../control/api/client.ts";

/** The newest code that a running `understudy serve` has sent, read from its control API. */
export async function newestCodeAt(
  server: string,
  project: string | undefined,
  to: string | undefined,
): Promise<string> {
  if (project === undefined) {
    throw new Error("the inbox is that of a project: name the project with --auth scheme=project:secret.");
  }
  const messages = await control({ url: server, project }).inbox(to === undefined ? {} : { to });
  const newest = messages.at(-1);
  if (newest !== undefined) return newest.code;
  throw new Error(`no message has come${to === undefined ? "" : ` to ${to}`}.`);
}
