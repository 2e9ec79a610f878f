import stytch, { StytchError } from "stytch";
import { describe, expect } from "vitest";
import { dispatcher } from "../../mocks/stytch/exports/undici.ts";
import { type StytchKit, test } from "../../mocks/stytch/exports/vitest.ts";

const PHONE = "+12025550162";
const FIXED = "project-test-00000000-0000-4000-8000-00000000000a";

/** An app that lets people in by the code of a text message. */
function appWith(options: ConstructorParameters<typeof stytch.Client>[0]) {
  const { otps } = new stytch.Client(options);
  return {
    requestCode: async (phone_number: string) => (await otps.sms.loginOrCreate({ phone_number })).phone_id,
    signIn: (method_id: string, code: string) =>
      otps.authenticate({ method_id, code, session_duration_minutes: 60 }),
  };
}

const appOf = ({ clientOptions }: StytchKit) => appWith(clientOptions);

test("an app signs somebody in with the code that was sent", async ({ stytch, people, inbox }) => {
  const ada = people.user();
  const app = appOf(stytch);
  const phone = await app.requestCode(ada.phone.number);
  const { code } = await inbox.latest(ada.phone.number);
  expect(await app.signIn(phone, code)).toMatchObject({ user_id: ada.id });
  await expect(stytch).toHaveSentCode({ to: ada.phone.number, channel: "sms" });
  await expect(stytch).toHaveSignedIn(ada, { factors: ["sms_otp"] });
  await expect(stytch).toHaveReceived("api_otp_v1_Authenticate", { status: 200, times: 1 });
});

test("a code that has expired is the SDK's own error", async ({ stytch, clock, people }) => {
  const ada = people.user();
  const app = appOf(stytch);
  const phone = await app.requestCode(ada.phone.number);
  await clock.advance({ minutes: 2 });
  const refused: unknown = await app.signIn(phone, ada.phone.readsCode()).catch((error) => error);
  expect(refused).toBeInstanceOf(StytchError);
  expect(refused).toBeStytchError("unable_to_auth_otp_code", 401);
  await expect(stytch).not.toHaveSignedIn(ada);
});

test("a fault strikes the app of its own test", async ({ stytch, faults }) => {
  await faults.add({ operationId: "api_otp_v1_otp_sms_LoginOrCreate", error: "too_many_requests" });
  await expect(appOf(stytch).requestCode(PHONE)).rejects.toBeStytchError("too_many_requests", 429);
});

const projects = new Set<string>();

describe.concurrent("tests that run at once", () => {
  for (const turn of ["one", "another", "a third"]) {
    test(`never meet: ${turn}`, async ({ stytch, inbox, expect }) => {
      projects.add(stytch.projectId);
      await appOf(stytch).requestCode(PHONE);
      expect(await inbox.all()).toHaveLength(1);
    });
  }

  test.for([1, 1])("and neither do two of the same name", async (_, { stytch, inbox, expect }) => {
    projects.add(stytch.projectId);
    await appOf(stytch).requestCode(PHONE);
    expect(await inbox.all()).toHaveLength(1);
  });
});

test("and all of them had projects of their own", () => {
  expect(projects.size).toBe(5);
});

describe("a world", () => {
  const ids = new Set<string>();
  test("is the same in every run of its test", { repeats: 1 }, async ({ stytch, people }) => {
    const ada = people.user();
    await appOf(stytch).requestCode(ada.phone.number);
    ids.add([stytch.projectId, ada.id, ada.phone.readsCode()].join());
    expect(ids.size).toBe(1);
  });

  test("has nobody in it once it was reset, and the same people again", async ({ stytch }) => {
    const { people } = stytch;
    const before = [people.user().id, people.member().id];
    await stytch.reset();
    expect([people.user().id, people.member().id]).toEqual(before);
    expect([...stytch.standIn.world(stytch.projectId).data.users.values()]).toHaveLength(1);
  });
});

describe("people", () => {
  test("come with what the API would ask of them, and from world documents", async ({ people }) => {
    const acme = people.organization({ organization_name: "Acme" });
    expect(people.member({ of: acme, phone: true })).toMatchObject({ organization: acme });
    expect(people.outsider({ of: acme }).mailbox.address).toMatch(/@acme\.example$/);
    const stranger = people.stranger();
    expect(() => stranger.id).toThrow(`${stranger.name} is no user yet.`);
    expect(await people.add({ users: { dan: { phone_number: PHONE } } })).toEqual({
      dan: { id: expect.stringMatching(/^user-test-/), phone_id: expect.any(String) },
    });
  });
});

describe("an app whose project id is in its environment", () => {
  test.override({ projectId: FIXED });
  const app = appWith({ project_id: FIXED, secret: "secret-test-of-the-app" });

  for (const turn of ["first", "next"]) {
    test(`finds a fresh world in the ${turn} test`, async ({ stytch, inbox }) => {
      await app.requestCode(PHONE);
      expect(await inbox.all()).toHaveLength(1);
      expect(stytch).toMatchObject({ projectId: FIXED, clientOptions: { project_id: FIXED } });
      await expect(stytch).toHaveReceived("api_otp_v1_otp_sms_LoginOrCreate", { times: 1 });
    });
  }

  describe("and so is its secret", () => {
    test.override({ secret: "secret-test-another" });

    test("has every other secret refused", async ({ stytch }) => {
      await expect(app.requestCode(PHONE)).rejects.toBeStytchError("unauthorized_credentials");
      await expect(appOf(stytch).requestCode(PHONE)).resolves.toBeTypeOf("string");
    });
  });
});

describe("an SDK with a dispatcher", () => {
  test.override({ seed: "chosen", projectId: FIXED });

  test("calls the same stand-in, whose codes come of the seed that was chosen", async ({ stytch, inbox }) => {
    await appWith({ ...stytch.clientOptions, dispatcher: dispatcher(stytch.standIn) }).requestCode(PHONE);
    const { code } = await inbox.latest(PHONE);
    expect([stytch.seed, code]).toEqual(["chosen", "708278"]);
  });
});
