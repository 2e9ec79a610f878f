import type { Dispatcher } from "undici";
import * as undici from "../../../src/adapters/undici-dispatcher.ts";
import { HOSTS } from "../service.ts";
import type { Understudy } from "./index.ts";

/** For `new stytch.Client({ …, dispatcher: dispatcher(understudy()) })`: no global is patched. */
export const dispatcher = <D extends undici.DispatcherOption = Dispatcher>(
  standIn: Understudy,
): NonNullable<D> => undici.dispatcher<D>(standIn.handle, { hosts: HOSTS });
