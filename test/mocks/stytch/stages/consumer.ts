import { consumerOtpStages } from "./consumer-otps.ts";
import { consumerSessionStages } from "./consumer-sessions.ts";
import { consumerTotpStages } from "./consumer-totps.ts";
import { consumerUserStages } from "./consumer-users.ts";

export const consumerStages = {
  ...consumerOtpStages,
  ...consumerTotpStages,
  ...consumerUserStages,
  ...consumerSessionStages,
} as const;
