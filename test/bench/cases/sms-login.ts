import { join } from "node:path";
import { stytchStage } from "../../../mocks/stytch/exports/stage.ts";
import { bodyText } from "../../../src/ports/http.ts";
import { runWorkflow } from "../../../src/runner/run/workflow.ts";
import { openDocument } from "../../../src/workflow/load-document.ts";
import { workflowIn } from "../../../src/workflow/tree.ts";
import { DOCUMENTS, SEED } from "../../respect/places.ts";

export const DOCUMENT = "stytch-sms-otp-login-workflow.yml";

/** A stage with a user who logs in with a texted code, over and over. */
export function loginStage() {
  const stage = stytchStage({ seed: SEED });
  const ada = stage.tools.user();
  return { stage, ada };
}

/** The login as the workflow has it, and the same calls as somebody writes them who has no runner. */
export function loginWays() {
  const { stage, ada } = loginStage();
  const workflow = workflowIn(openDocument(join(DOCUMENTS, DOCUMENT)), "sms-otp-login");
  if (workflow === undefined) throw new Error(`${DOCUMENT} has no workflow "sms-otp-login".`);
  const byWorkflow = async () => {
    const result = await runWorkflow(workflow, {
      inputs: {
        phone_number: ada.phone.number,
        code: ada.phone.readsCode,
        session_duration_minutes: 60,
      },
      transport: stage.transport,
      clock: stage.clock,
      credentials: { basicAuth: stage.login },
    });
    if (result.status !== "passed") throw new Error(result.failure?.message);
    return result.outputs;
  };
  const { username, password } = stage.login;
  const headers = {
    authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`,
    "content-type": "application/json",
    accept: "application/json",
  };
  const post = async (path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const url = `https://test.stytch.com${path}`;
    const reply = await stage.transport({ method: "POST", url, headers, body: JSON.stringify(body) });
    if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}.`);
    return JSON.parse(bodyText(reply)) as Readonly<Record<string, unknown>>;
  };
  const byHand = async () => {
    const sent = await post("/v1/otps/sms/login_or_create", { phone_number: ada.phone.number });
    const { user_id, session_token, session_jwt } = await post("/v1/otps/authenticate", {
      method_id: sent.phone_id,
      code: ada.phone.readsCode(),
      session_duration_minutes: 60,
    });
    return { userId: user_id, sessionToken: session_token, sessionJwt: session_jwt };
  };
  return { byWorkflow, byHand };
}
