// What `stytch-understudy/control` offers: a client of the control API.
export {
  type Control,
  ControlError,
  type ControlOptions,
  control,
  type FaultRule,
  type Message,
  type Problem,
} from "./api/client.ts";
