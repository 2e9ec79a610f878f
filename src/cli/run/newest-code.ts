import { control } from "../../control/client/client.ts";
import type { Credentials } from "../../runner/request/credentials.ts";
import type { PeopledStandIn } from "./peopled-stand-in.ts";

/** The newest code that the stand-in of a run has sent, to an address where one is given. */
export function newestCode(standIn: PeopledStandIn | undefined, to: string | undefined): string {
  return standIn?.newestCode(to) ?? noMessage(to);
}

/** The same of a running `understudy serve`, read from its control API. */
export async function newestCodeAt(
  server: string,
  credentials: Credentials,
  to: string | undefined,
): Promise<string> {
  const login = Object.values(credentials).find((one) => "username" in one);
  if (login === undefined) {
    throw new Error("the inbox is that of a project: name the project with --auth scheme=project:secret.");
  }
  return (await control({ url: server, project: login.username }).inbox.latest(to)).code;
}

function noMessage(to: string | undefined): never {
  throw new Error(`no message has arrived${to === undefined ? "" : ` to ${to}`}.`);
}
