import type { StandInPorts, StandInSettings } from "../../../src/control/journal/stand-in-settings.ts";
import { withControlApi } from "../../../src/control/with-control-api.ts";
import type { Message } from "../../../src/mock/inbox.ts";
import { readDescription } from "../../../src/openapi/description.ts";
import { stytchControls } from "../controls.ts";
import { DEFAULT_PROJECT } from "../credentials.ts";
import { type UnderstudyOptions, understudy } from "./index.ts";

interface Options {
  readonly onSent?: (
    sent: Pick<Message, "to" | "channel" | "code"> & { readonly project: string; readonly url?: string },
  ) => void;
  readonly allowedHosts?: readonly string[];
}

/** The stand-in that the command serves and replays, its control API and its inbox page included. */
export const makeStandIn =
  (version: string) =>
  (settings: StandInSettings, ports: StandInPorts, { onSent, allowedHosts = [] }: Options = {}) => {
    const { seed, policies, synthesize, descriptions } = settings;
    const mock = understudy({
      seed,
      policies: policies as NonNullable<UnderstudyOptions["policies"]>,
      synthesize,
      ...(descriptions.length > 0 && { descriptions: descriptions.map(({ file }) => readDescription(file)) }),
      clock: ports.clock,
      journal: ports.journal,
      sleep: ports.sleep,
      onSent: ({ to, channel, code, url }, project) => {
        if (ports.live()) onSent?.({ project, to, channel, code, ...(url !== null && { url }) });
      },
    });
    const { sleep } = ports;
    return {
      handle: withControlApi({ mock, controls: stytchControls, version, allowedHosts, sleep }),
      service: mock.service,
      seed: mock.seed,
      project: DEFAULT_PROJECT,
      worldSchema: stytchControls.worldSchema,
      greeting,
    };
  };

const greeting = (url: string): string => `Understudy stands in for Stytch at ${url}

  Node    new stytch.Client({ project_id, secret, env: "${url}" })
  curl    curl -u ${DEFAULT_PROJECT}:secret-test-any \\
            -d '{"phone_number": "+12025550100"}' ${url}/v1/otps/sms/login_or_create

Any well-formed project id opens a world of its own.`;
