import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, type Fields, stytch } from "./bench.ts";
import { another, byEmail, type Person, person } from "./flows.ts";

const UPDATE = "api_organization_v1_organizations_members_Update";
const CREATE = "api_organization_v1_organizations_members_Create";
const DELETE = "api_organization_v1_organizations_members_Delete";
const UNLINK = "api_organization_v1_organizations_members_UnlinkRetiredEmail";
const START = "api_organization_v1_organizations_members_StartEmailUpdate";

const NEW = "ada@new.com";

let api: Api;
let ada: Person;
let eve: Person;
beforeEach(async () => {
  api = stytch();
  ada = await person(api);
  await byEmail(api, ada);
  eve = await another(api, ada.organization, { email_address: "eve@acme.com" });
});

const update = (who: Person, fields: Fields) => api.post(UPDATE, fields, who.ids);
const unlink = (fields: Fields) => api.post(UNLINK, fields, ada.ids);
const start = (who: Person, fields: Fields) =>
  api.post(START, { delivery_method: "EMAIL_OTP", ...fields }, who.ids);

describe("another address", () => {
  test("is to be verified anew, and retires the former one", async () => {
    const { body } = await update(ada, { email_address: "ADA@new.com" });
    expect(body.member).toMatchObject({
      email_address: NEW,
      email_address_verified: false,
      status: "active",
      retired_email_addresses: [
        {
          email_id: expect.stringMatching(/^member-email-test-/),
          email_address: ADA,
        },
      ],
    });
    expect((await byEmail(api, { ...ada, email: NEW })).member).toMatchObject({
      email_address_verified: true,
    });
  });

  test("lets the former one go with unlink_email", async () => {
    const { body } = await update(ada, {
      email_address: NEW,
      unlink_email: true,
    });
    expect(body.member.retired_email_addresses).toEqual([]);
    expect((await update(eve, { email_address: ADA })).status).toBe(200);
  });

  test("that is the present one changes nothing", async () => {
    const { body } = await update(ada, {
      email_address: "Ada@Acme.com",
      unlink_email: true,
    });
    expect(body.member).toMatchObject({
      email_address_verified: true,
      retired_email_addresses: [],
    });
  });

  test("that was the member's own once is taken back under its id", async () => {
    const [retired] = (await update(ada, { email_address: NEW })).body.member.retired_email_addresses;
    const { member } = (await update(ada, { email_address: ADA })).body;
    expect(member.retired_email_addresses.map(({ email_address }) => email_address)).toEqual([NEW]);
    expect((await byEmail(api, ada)).method_id).toBe(retired?.email_id);
  });
});

describe("a retired address", () => {
  test("is nobody else's in the organization", async () => {
    await update(ada, { email_address: NEW });
    expect(await update(eve, { email_address: ADA })).toMatchObject({
      status: 400,
      error: "retired_member_email",
    });
    const create = await api.post(CREATE, { email_address: ADA }, ada.ids);
    expect(create).toMatchObject({
      status: 400,
      error: "duplicate_member_email",
    });
    expect((await person(api, { organization_slug: "other" })).email).toBe(ADA);
  });

  test("is free again when its member is deleted", async () => {
    await update(ada, { email_address: NEW });
    await api.ok(DELETE, {}, ada.ids);
    expect((await update(eve, { email_address: ADA })).status).toBe(200);
  });

  test.each(["id", "address", "both"])("is unlinked by %s", async (by) => {
    const [retired] = (await update(ada, { email_address: NEW })).body.member.retired_email_addresses;
    const { status, body } = await unlink({
      ...(by !== "address" && { email_id: retired?.email_id }),
      ...(by !== "id" && { email_address: "ADA@acme.com" }),
    });
    expect([status, body.member.retired_email_addresses]).toEqual([200, []]);
    expect(body).toMatchObject(ada.ids);
    expect((await update(eve, { email_address: ADA })).status).toBe(200);
  });

  test("is not unlinked where id and address are of two", async () => {
    const [first] = (await update(ada, { email_address: NEW })).body.member.retired_email_addresses;
    await update(ada, { email_address: "ada@third.com" });
    const two = { email_id: first?.email_id, email_address: NEW };
    expect(await unlink(two)).toMatchObject({
      status: 404,
      error: "email_not_found",
    });
    expect(api.world.data.retiredEmails.size).toBe(2);
  });

  test("is none of the present addresses, and no other member's", async () => {
    await update(eve, { email_address: "eve@new.com" });
    for (const email_address of [ADA, "eve@acme.com", "nobody@acme.com"]) {
      expect(await unlink({ email_address })).toMatchObject({
        status: 404,
        error: "email_not_found",
      });
    }
  });
});

describe("an email update that was started", () => {
  test("sends a code to the new address, and changes nothing yet", async () => {
    const { status, body } = await start(ada, { email_address: NEW });
    expect([status, body.member.email_address]).toEqual([200, ADA]);
    const [message] = api.world.inbox.all(NEW);
    expect(message).toMatchObject({ channel: "email", operationId: START });
    expect((message?.expiresAt ?? 0) - api.clock.now()).toBe(5 * 60_000);
  });

  test.each([undefined, "EMAIL_MAGIC_LINK"])(
    "by %s sends a link, and changes nothing yet",
    async (delivery_method) => {
      const { member } = await api.ok(START, { email_address: NEW, delivery_method }, ada.ids);
      expect(member.email_address).toBe(ADA);
      const [message] = api.world.inbox.all(NEW);
      expect(message).toMatchObject({ channel: "email", operationId: START });
      expect(message?.code).toMatch(/^[A-Za-z0-9_-]{43}=$/);
      expect(message?.url).toBe(
        `http://localhost:3000/authenticate?slug=acme&stytch_token_type=multi_tenant_magic_links&token=${encodeURIComponent(message?.code ?? "")}`,
      );
      expect((message?.expiresAt ?? 0) - api.clock.now()).toBe(5 * 60_000);
    },
  );

  test("sends a link to where the caller says", async () => {
    const login_redirect_url = "https://app.acme.example/in?from=mail";
    await api.ok(START, { email_address: NEW, login_redirect_url }, ada.ids);
    const [message] = api.world.inbox.all(NEW);
    expect(message?.url).toMatch(/^https:\/\/app\.acme\.example\/in\?from=mail&slug=acme&stytch_token_type=/);
  });

  test("keeps the address from others for five minutes", async () => {
    await byEmail(api, eve);
    await start(ada, { email_address: NEW });
    const error = "desired_email_updating_for_different_member";
    expect(await start(eve, { email_address: NEW })).toMatchObject({
      status: 400,
      error,
    });
    expect(await update(eve, { email_address: NEW })).toMatchObject({
      error: "duplicate_member_email",
    });
    api.clock.advance({ minutes: 5 });
    expect((await start(eve, { email_address: NEW })).status).toBe(200);
  });

  test("gives way to another of the same member", async () => {
    await byEmail(api, eve);
    await start(ada, { email_address: NEW });
    await start(ada, { email_address: "ada@third.com" });
    expect((await start(eve, { email_address: NEW })).status).toBe(200);
  });

  test("ends with its member", async () => {
    await start(ada, { email_address: NEW });
    await api.ok(DELETE, {}, ada.ids);
    expect((await update(eve, { email_address: NEW })).status).toBe(200);
  });

  test("may be started by the member alone, or by an admin", async () => {
    const boss = await another(api, ada.organization, {
      email_address: "boss@acme.com",
      roles: ["stytch_admin"],
    });
    const startBy = async (by: Person, who: Person, email_address: string) => {
      const { session_token } = await byEmail(api, by);
      const headers = { "x-stytch-member-session": session_token };
      return api.post(START, { email_address }, who.ids, { headers });
    };
    await byEmail(api, eve);
    expect((await startBy(ada, ada, NEW)).status).toBe(200);
    expect(await startBy(ada, eve, "eve@new.com")).toMatchObject({
      status: 403,
      error: "session_authorization_error",
    });
    expect((await startBy(boss, eve, "eve@new.com")).status).toBe(200);
  });
});
