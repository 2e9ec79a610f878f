import { describe, expect, test } from "vitest";
import { understudy } from "../../../mocks/stytch/exports/index.ts";
import { type StytchTools, stytchStage } from "../../../mocks/stytch/exports/stage.ts";
import { DOCUMENTS } from "./documents-policy.ts";

const NOBODY = "user-test-00000000-0000-4000-8000-00000000000a";

/** A stage that can forget whom it has made up so far, while they stay in its world. */
function forgetfulStage() {
  let forget = () => {};
  const { tools } = stytchStage({ seed: 1 }, ({ people }) => {
    const { state } = people;
    forget = () => people.restore(state);
  });
  return { tools, forget: () => forget() };
}

describe("what a scenario sets up", () => {
  test("is the same for the same seed, whatever the stage", () => {
    const people = () => {
      const { organization, member, user } = stytchStage({ seed: 1 }).tools;
      const of = organization();
      return [of.organization_id, member({ of, authenticator: true }).id, user().id];
    };
    expect(people()).toEqual(people());
    expect(new Set(people()).size).toBe(3);
  });

  test("is about Acme where no organization is named, one for everybody", () => {
    const { member, outsider } = stytchStage({ seed: 1 }).tools;
    const [ada, bob, cleo] = [member(), member(), outsider()];
    expect(ada.organization).toMatchObject({ organization_name: "Acme", organization_slug: "acme" });
    expect([bob.organization, cleo.organization]).toEqual([ada.organization, ada.organization]);
    expect(cleo.mailbox.address).toMatch(/^[a-z-]+\.[a-z-]+@acme\.example$/);
  });

  test("has everybody in it that the API would have: an address in lower case, a phone in full", () => {
    const { member } = stytchStage({ seed: 1 }).tools;
    const eve = member({ email: "Eve@Acme.example", phone: "+1 202 555 0177" });
    expect([eve.mailbox.address, eve.phone.number]).toEqual(["eve@acme.example", "+12025550177"]);
    expect(eve.id).toMatch(/^member-test-/);
  });

  test.each([
    ["the phone", { email: true }, "phone_number_factor"],
    ["the mailbox of somebody without a phone", { phone: false, email: true }, "email_factor"],
  ])("is somebody who is signed in, by %s", (_, settings, factor) => {
    const ada = stytchStage({ seed: 1 }).tools.user({ ...settings, signedIn: true });
    expect(ada.sessions()).toMatchObject([{ account: ada.id, factors: [{ [factor]: {} }] }]);
  });

  test.each<[string, (tools: StytchTools) => unknown, string]>([
    [
      "a slug twice",
      ({ organization }) => organization({ organization_slug: "acme" }),
      "The organization cannot be set up like this: Another organization has this slug.",
    ],
    [
      "an address twice",
      ({ member }) => member({ email: "ADA@acme.example" }),
      "Somebody cannot be set up like this: Another member of the organization has this email address.",
    ],
    [
      "a default second factor that is not there",
      ({ member }) => member({ default_mfa_method: "totp" }),
      "Somebody cannot be set up like this: The member does not have this second factor.",
    ],
    [
      "a phone that no text message reaches",
      ({ user }) => user({ phone: "+4915112345678" }),
      "Somebody cannot be set up like this: The country code of the phone number is not enabled for this project: DE.",
    ],
    [
      "a role that there is not",
      ({ member }) => member({ roles: ["editor"] }),
      'Somebody cannot be set up like this: There is no role "editor". There is: stytch_member, stytch_admin. Declare more in the project\'s rbac_policy.',
    ],
    [
      "a policy that names what there is not",
      ({ policies }) => policies({ rbac_policy: { custom_roles: DOCUMENTS.custom_roles } }),
      'There is no resource "documents". Declare it under custom_resources. (/policies/rbac_policy/custom_roles/0/permissions/0/resource_id)',
    ],
  ])("cannot be what the API refuses: %s", (_, setUp, message) => {
    const [{ tools }, twin] = [stytchStage({ seed: 1 }), stytchStage({ seed: 1 })];
    for (const { member } of [tools, twin.tools]) member({ email: "ada@acme.example" });
    const { name } = twin.tools.stranger();
    expect(() => setUp(tools)).toThrow(new Error(message.replace("Somebody", name)));
  });

  test("has as many people in it as are asked for, each with a name, a mailbox and a phone of their own", () => {
    const { member, outsider } = stytchStage({ seed: 1 }).tools;
    const everybody = Array.from({ length: 300 }, (_, turn) => (turn % 2 ? member() : outsider()));
    const [names, mailboxes, phones] = [
      everybody.map(({ name }) => name),
      everybody.map(({ mailbox }) => mailbox.address),
      everybody.map(({ phone }) => phone.number),
    ];
    expect(phones[0]).toBe("+12025550100");
    expect([new Set(mailboxes).size, new Set(phones).size]).toEqual([300, 300]);
    for (const name of names) expect(name).toMatch(/^\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+/u);
  });

  test("gives nobody a phone or a mailbox that somebody else was given by hand", () => {
    const next = stytchStage({ seed: 1 }).tools.outsider();
    const { tools, forget } = forgetfulStage();
    tools.member({ email: next.mailbox.address, phone: next.phone.number });
    tools.user({ phone: "+12025550101" });
    forget();
    const { mailbox, phone } = tools.member();
    expect(mailbox.address).toBe(next.mailbox.address.replace("@", "2@"));
    expect(phone.number).toBe("+12025550102");
  });

  test("refuses another person once every fictitious phone is given out", () => {
    const { stranger } = stytchStage({ seed: 1 }, ({ people }) => {
      for (let given = 0; given < 35_900; given++) people.phone();
    }).tools;
    expect(() => stranger()).toThrow(
      "All 35,900 phone numbers that are kept free for fiction are given out in this world.",
    );
  });

  test("has the roles that it is given: the project's, and its organization's", () => {
    const { organization, member, user, policies } = stytchStage({ seed: 1 }).tools;
    policies({ rbac_policy: DOCUMENTS });
    const permissions = [{ resource_id: "documents", actions: ["count"] }];
    const of = organization({ custom_roles: [{ role_id: "clerk", permissions }] });
    expect(of.custom_roles).toEqual([{ role_id: "clerk", description: "", permissions }]);
    expect(member({ of, roles: ["editor", "clerk"] }).id).toMatch(/^member-test-/);
    expect(user({ roles: ["viewer"] }).id).toMatch(/^user-test-/);
  });

  test("may come after a world that was prepared", () => {
    const stage = stytchStage({ seed: 1 }, (world) => {
      world.policies = { ...world.policies, sms_countries: ["DE"] };
    });
    expect(stage.tools.user({ phone: "+4915112345678" }).phone.number).toBe("+4915112345678");
  });
});

test.each([
  [undefined, "no_session_arguments"],
  ["documentation", "no_session_arguments"],
  ["description", undefined],
] as const)(
  "a stage that follows the %s answers a second factor without a session with %s",
  async (follows, error) => {
    const { tools, directions } = stytchStage({ seed: 1, follows });
    const { organization, id, phone } = tools.member({ phone: true });
    const ids = { organization_id: organization.organization_id, member_id: id };
    await directions.call("api_b2b_otp_v1_b2b_otp_sms_Send", ids);
    const proof = { ...ids, code: phone.readsCode() };
    const { error_type } = await directions.tries("api_b2b_otp_v1_b2b_otp_sms_Authenticate", proof);
    expect(error_type).toBe(error);
  },
);

describe("what a path does beside the workflow", () => {
  test("goes through the door of the API, the names in the path included", async () => {
    const { tools, directions } = stytchStage({ seed: 1 });
    const { id } = tools.user();
    expect(await directions.call("api_user_v1_Get", { user_id: id })).toMatchObject({ user_id: id });
  });

  test("throws when it is refused, unless it is only tried", async () => {
    const { directions } = stytchStage({ seed: 1 });
    const call = directions.call("api_user_v1_Get", { user_id: NOBODY });
    await expect(call).rejects.toThrow("api_user_v1_Get was refused: user_not_found.");
    expect(await directions.tries("api_user_v1_Get", { user_id: NOBODY })).toMatchObject({
      error_type: "user_not_found",
    });
  });

  test("must be an operation that there is", async () => {
    const { directions } = stytchStage({ seed: 1 });
    // @ts-expect-error: the compiler says so first
    await expect(directions.call("listPets", {})).rejects.toThrow("There is no operation listPets to call.");
  });
});

test("a stand-in is made with no policy that names what there is not", () => {
  const policies = { rbac_policy: { stytch_user: { permissions: [{ resource_id: "a", actions: [] }] } } };
  expect(() => understudy({ policies })).toThrow(
    new Error(
      'There is no resource "a". Declare it under custom_resources. (/policies/rbac_policy/stytch_user/permissions/0/resource_id)',
    ),
  );
});

test("a stand-in is made with no policy that there is not", () => {
  const misspelt: object = { strict_mfaa: true };
  expect(() => understudy({ policies: { ...misspelt } })).toThrow(
    new Error("There is no policy strict_mfaa. Did you mean strict_mfa?"),
  );
});

describe("a fault of a scenario", () => {
  const SEND = "api_otp_v1_otp_sms_LoginOrCreate";

  test.each([
    ["with its own status", { error: "unsubscribed_phone_number" }, 400, "unsubscribed_phone_number"],
    ["with the status given", { error: "billing_not_verified", status: 402 }, 402, "billing_not_verified"],
  ] as const)("gives an error that no request makes, %s", async (_, rule, status_code, error_type) => {
    const { directions, arm } = stytchStage({ seed: 1 });
    await arm({ times: 1, ...rule }, SEND);
    expect(await directions.tries(SEND, { phone_number: "+12025550162" })).toMatchObject({
      status_code,
      error_type,
    });
    await directions.call(SEND, { phone_number: "+12025550162" });
  });

  test("that cannot be given is told", async () => {
    const { arm } = stytchStage({ seed: 1 });
    // @ts-expect-error: the compiler says so first
    await expect(arm({ error: "unsubscribed_phone" }, SEND)).rejects.toThrow(
      "There is no error unsubscribed_phone. Did you mean unsubscribed_phone_number?",
    );
  });
});
