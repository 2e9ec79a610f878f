// What the package exports of the control API: its client.
export {
  type Control,
  ControlError,
  type ControlOptions,
  control,
  type FaultRule,
  type Message,
  type Problem,
} from "./api/client.ts";
