import { Refusal } from "../../../../src/mock/refusal.ts";
import { type HttpReply, type HttpRequest, writeJson } from "../../../../src/ports/http.ts";
import { UNKNOWN_PROJECT_ERROR } from "../../assumptions.ts";
import { errorReply } from "../../errors.ts";
import { type Understudy, understudy } from "../index.ts";

let nobodys: Understudy | undefined;

/** What a call gets that is of no running test: in the words of Stytch, so that an SDK shows what it says. */
export function answerStray(
  request: HttpRequest,
  project: string | undefined,
): HttpReply | Promise<HttpReply> {
  if (project === undefined) {
    // Its credentials are refused before it could have a world.
    nobodys ??= understudy({ seed: 1 });
    return nobodys.handle(request);
  }
  const message = `No test that runs has the project ${project}. Where an app has its project id from elsewhere, make its tests with test.extend({ projectId: "${project}" }).`;
  return writeJson(errorReply(new Refusal(UNKNOWN_PROJECT_ERROR, message), "request-id-test-stray"));
}
