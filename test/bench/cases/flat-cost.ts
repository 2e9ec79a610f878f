import type { Case } from "../case.ts";
import { inProcess } from "../in-process.ts";
import { send, standIn } from "./stand-in.ts";

/** A send in a project that has so many users already. */
const sendAmong = (users: number) =>
  inProcess(`a send among ${users.toLocaleString("en-US")} users`, async () => {
    const { mock, world } = await standIn();
    for (let n = 0; n < users; n++) {
      const user_id = `user-test-${n}`;
      const nobody = { status: "active", name: { first_name: "", middle_name: "", last_name: "" } } as const;
      const empty = {
        roles: [],
        trusted_metadata: {},
        untrusted_metadata: {},
        external_id: null,
        created_at: 0,
      };
      world.data.users.insert({ user_id, ...nobody, ...empty });
      const contact = { kind: "phone", verified: true, expires_at: null } as const;
      world.data.contacts.insert({ id: `phone-number-test-${n}`, address: `+1${n}`, user_id, ...contact });
    }
    return { call: async () => mock.handle(send) };
  });

/** What is stored must not show in what a request costs. */
export const flatCost: Case = {
  name: "a send, whoever else is there",
  target: 0.83,
  reference: sendAmong(100),
  subject: sendAmong(1_000_000),
};
