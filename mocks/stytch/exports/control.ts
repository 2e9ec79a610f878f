export {
  type Control,
  ControlError,
  type ControlOptions,
  control,
  type FaultRule,
  type Message,
  type Problem,
} from "../../../src/control/api/client.ts";
