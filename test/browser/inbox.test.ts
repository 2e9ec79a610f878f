import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launch, openPage, type Watched } from "./browser.ts";
import { PROJECT, type StandIn, sampleApp, standIn } from "./servers.ts";

const PHONE = "+12025550123";
const FIXED = { timeout: 5_000 };

let browser: Browser;
let server: StandIn;
let inbox: Watched;
let app: Awaited<ReturnType<typeof sampleApp>>;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  server = await standIn();
  app = await sampleApp(server.client);
  inbox = await openPage(browser, server.inbox, { permissions: ["clipboard-read", "clipboard-write"] });
});

afterEach(async () => {
  const { complaints, origins } = inbox;
  await inbox.context.close();
  await server.close();
  app.close();
  expect(complaints).toEqual([]);
  expect([...origins]).toEqual([server.url]);
});

/** The app in a tab of its own, after it asked for a code. */
async function askedForCode(): Promise<Page> {
  const page = await inbox.context.browser()?.newPage();
  if (!page) throw new Error("The browser is gone.");
  await page.goto(app.url);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await outcome(page, "Code sent");
  return page;
}

async function signIn(page: Page, code: string): Promise<void> {
  await page.locator("[name=code]").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const outcome = (page: Page, text: string): Promise<void> =>
  page.locator("#outcome", { hasText: text }).waitFor(FIXED);

const message = (page: Page, to = PHONE) => page.locator(".message", { hasText: to }).first();

const codeOf = (page: Page, to = PHONE): Promise<string> => message(page, to).locator(".code").innerText();

const announced = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator("#announcements", { hasText: text }).waitFor({ ...FIXED, state: "attached" });

test("a code that the app asks for arrives without a reload, and signs in", async () => {
  const { page } = inbox;
  await page.getByRole("heading", { name: "No message yet" }).waitFor(FIXED);
  const user = await askedForCode();
  const code = await codeOf(page);
  expect(code).toMatch(/^\d{6}$/);
  await message(page).locator(".state", { hasText: "live" }).waitFor(FIXED);
  await signIn(user, code);
  await outcome(user, `Welcome ${PHONE}`);
  await message(page).locator(".state", { hasText: "used" }).waitFor(FIXED);
  expect(await page.locator("#project").inputValue()).toBe(PROJECT);
  await user.close();
});

test("before there is any project it shows how to send a first code", async () => {
  const { page } = inbox;
  const line = await page.locator(".empty code").textContent();
  expect(line).toBe(
    [
      `curl -X POST ${server.url}/v1/otps/sms/login_or_create \\`,
      `  -u '${PROJECT}:secret-test-any' \\`,
      "  -H 'content-type: application/json' \\",
      `  -d '{"phone_number":"+12025550162"}'`,
    ].join("\n"),
  );
  await page.getByRole("button", { name: "+ 30 s" }).click();
  const refusal = page.locator(".clock .refusal");
  expect(await refusal.textContent()).toBe("There is no project yet: send a first request, then try again.");
});

test("a server that stops is said to be gone", async () => {
  const { page } = inbox;
  await (await askedForCode()).close();
  await message(page).waitFor(FIXED);
  await server.close();
  await page.locator("#link", { hasText: "Connection lost, trying again …" }).waitFor(FIXED);
  await page.getByRole("button", { name: "Freeze" }).click();
  const refusal = page.locator(".clock .refusal", { hasText: "The server does not answer." });
  await refusal.waitFor(FIXED);
  expect(await refusal.textContent()).toBe(
    "The server does not answer. Start it again; this page will find it.",
  );
  // A browser reports each connection that is refused.
  inbox.complaints.splice(0);
});

test("the clock's button makes a code expire, and the app hears of it", async () => {
  const { page } = inbox;
  const user = await askedForCode();
  const code = await codeOf(page);
  await page.getByRole("button", { name: "+ 1 h" }).click();
  await message(page).locator(".state", { hasText: "expired" }).waitFor(FIXED);
  await announced(page, "The clock went 1 hour ahead");
  await signIn(user, code);
  await outcome(user, "Failed: 401 unable_to_auth_otp_code");
  await user.close();
});

test("a frozen clock stands still, and can be set", async () => {
  const { page } = inbox;
  await (await askedForCode()).close();
  await page.getByRole("button", { name: "Freeze" }).click();
  await page.getByRole("button", { name: "Resume" }).waitFor(FIXED);
  await page.getByText("More", { exact: true }).click();
  await page.getByLabel("Set to (UTC)").fill("2027-05-06T07:08:09");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await page.locator(".time", { hasText: "07:08:09" }).waitFor(FIXED);
  await page.getByLabel("Advance by").fill("3");
  await page.getByRole("button", { name: "Advance", exact: true }).click();
  await page.locator(".time", { hasText: "07:11:09" }).waitFor(FIXED);
  expect(server.mock.world(PROJECT).clock.frozen).toBe(true);
});

test("an armed fault strikes the app once, and its hits are counted", async () => {
  const { page } = inbox;
  const user = await askedForCode();
  await page.getByRole("tab", { name: "Faults" }).click();
  await page.getByLabel("Operation").selectOption({ label: "POST /v1/otps/sms/login_or_create" });
  await page.getByRole("button", { name: "Arm the fault" }).click();
  await page.locator(".fault", { hasText: "refused with 429" }).waitFor(FIXED);
  await user.getByRole("button", { name: "Send me a code" }).click();
  await outcome(user, "Failed: 429 too_many_requests");
  await page.locator(".fault", { hasText: "struck 1 time" }).waitFor(FIXED);
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByText("No fault is armed").waitFor(FIXED);
  await user.close();
});

test("an error whose status is not known is armed with one, any other without", async () => {
  const { page } = inbox;
  const user = await askedForCode();
  await page.getByRole("tab", { name: "Faults" }).click();
  await page.getByLabel("What goes wrong").selectOption({ label: "Refuse with an error" });
  await page.getByLabel("Which").selectOption({ label: "downstream_carrier_error" });
  expect(await page.getByLabel("Status").isVisible()).toBe(false);
  await page.getByLabel("Which").selectOption({ label: "saml_connection_not_found" });
  await page.getByLabel("Status").fill("404");
  await page.getByRole("button", { name: "Arm the fault" }).click();
  await page.locator(".fault", { hasText: "refused with 404 saml_connection_not_found" }).waitFor(FIXED);
  await user.getByRole("button", { name: "Send me a code" }).click();
  await outcome(user, "Failed: 404 saml_connection_not_found");
  await page.getByRole("button", { name: "Remove" }).click();
  await user.close();
});

test("a link is shown whole in the place of a code, in as much room", async () => {
  const { page } = inbox;
  await (await askedForCode()).close();
  const url = `https://app.acme.example/in?slug=acme&token=${"t".repeat(43)}%3D`;
  const world = server.mock.world(PROJECT);
  world.inbox.send({
    slot: "email/ada@acme.example",
    to: "ada@acme.example",
    channel: "email",
    operationId: "api_organization_v1_organizations_members_StartEmailUpdate",
    now: world.now,
    life: 300_000,
    link: { token: `${"t".repeat(43)}=`, url },
  });
  await (await askedForCode()).close();
  expect(await codeOf(page, "ada@acme.example")).toBe(url);
  const size = await message(page, "ada@acme.example").locator(".code").boundingBox();
  const column = await message(page).locator(".code").boundingBox();
  expect(Math.abs((size?.x ?? 0) - (column?.x ?? 1))).toBeLessThan(1);
  expect(size?.width ?? 0).toBeLessThan(200);
});

test("a click on a code copies it, and says so to eyes and ears", async () => {
  const { page } = inbox;
  await (await askedForCode()).close();
  const code = await codeOf(page);
  await page.getByRole("button", { name: `Copy ${code}` }).click();
  await announced(page, `Copied ${code}`);
  await page.locator(".code[data-copied=Copied]").waitFor(FIXED);
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(code);
});

test("a new message is announced, the ones that were there are not", async () => {
  const { page } = inbox;
  await server.client.otps.sms.loginOrCreate({ phone_number: PHONE });
  await message(page).waitFor(FIXED);
  expect(await page.locator("#announcements").textContent()).toBe("");
  await server.client.otps.email.loginOrCreate({ email: "ada@example.com" });
  await announced(page, /^New code for ada@example\.com: \d{6}$/);
});

test("hostile names and bodies stay text", async () => {
  const { page } = inbox;
  const hostile = `<img src=x onerror=alert(1)>\u202egnp.exe </script><script>alert(2)</script>`;
  await server.client.users.create({
    name: { first_name: hostile, last_name: "x".repeat(120) },
    email: "a@example.com",
  });
  await server.client.otps.email.loginOrCreate({ email: `${"long".repeat(15)}@example.com` });
  await message(page, "@example.com").waitFor(FIXED);
  await page.getByRole("tab", { name: "World" }).click();
  await page.locator("td", { hasText: "<img src=x onerror=alert(1)>" }).waitFor(FIXED);
  await page.getByRole("tab", { name: "Journal" }).click();
  await page.locator(".journal summary", { hasText: "api_user_v1_Create" }).click();
  await page.locator(".journal pre", { hasText: "onerror=alert(1)" }).first().waitFor(FIXED);
  expect(await page.locator("main img, main script, main iframe").count()).toBe(0);
});

test("the keyboard alone reaches a code, the tabs and a policy", async () => {
  const { page } = inbox;
  await (await askedForCode()).close();
  const code = await codeOf(page);
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  const focused = (): Promise<string> =>
    page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");
  await press("Tab");
  expect(await focused()).toBe("Skip to the content");
  await press("Enter");
  await press("Tab");
  expect(await focused()).toBe(`Copy ${code}, the code for ${PHONE}`);
  expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
  await press("Enter");
  await announced(page, `Copied ${code}`);
  await press("Shift+Tab");
  expect(await focused()).toBe("Inbox");
  await press("End");
  expect(await focused()).toBe("Settings");
  await press("Tab");
  await press("Space");
  await announced(page, "strict_mfa is false");
  expect(server.mock.world(PROJECT).policies.strict_mfa).toBe(false);
});

test("a snapshot brings back what a reset took", async () => {
  const { page } = inbox;
  await (await askedForCode()).close();
  await page.getByRole("tab", { name: "Settings" }).click();
  await page.getByLabel("Name").fill("before");
  await page.getByRole("button", { name: "Take a snapshot" }).click();
  await page.getByRole("button", { name: "Restore before" }).waitFor(FIXED);
  await page.getByRole("button", { name: "Reset the world …" }).click();
  await page.getByRole("button", { name: "Yes, empty it" }).click();
  await announced(page, "The world is empty");
  expect(server.mock.world(PROJECT).inbox.all()).toEqual([]);
  await page.getByRole("button", { name: "Restore before" }).click();
  await announced(page, "The world is as it was in before");
  await page.getByRole("tab", { name: "Inbox" }).click();
  await message(page).waitFor(FIXED);
});

test("a pinned code is the next one", async () => {
  const { page } = inbox;
  await (await askedForCode()).close();
  await page.getByText("Pin the next code").click();
  await page.getByLabel("To", { exact: true }).fill(PHONE);
  await page.getByLabel("Code", { exact: true }).fill("424242");
  await page.getByRole("button", { name: "Pin" }).click();
  await announced(page, `The next code for ${PHONE} is 424242`);
  await (await askedForCode()).close();
  await page.locator(".message", { hasText: "424242" }).waitFor(FIXED);
});

test("what the control API refuses is said beside its button", async () => {
  const { page } = inbox;
  await (await askedForCode()).close();
  await page.getByRole("tab", { name: "Settings" }).click();
  await page.getByLabel("sms_countries").fill('["us"]');
  await page.keyboard.press("Tab");
  await page.locator(".policy .refusal", { hasText: "sms_countries" }).waitFor(FIXED);
  // A refusal is an error in the console of any browser.
  inbox.complaints.splice(0);
});

test("another project is another inbox, remembered in the address", async () => {
  const { page } = inbox;
  await (await askedForCode()).close();
  const other = "project-test-00000000-0000-4000-8000-000000000002";
  server.mock.world(other).inbox.send({
    slot: "a",
    to: "other@example.com",
    channel: "email",
    operationId: "api_otp_v1_otp_email_Send",
    now: server.mock.world(other).now,
    life: 60_000,
  });
  await server.client.otps.sms.loginOrCreate({ phone_number: "+12025550144" });
  await page.locator(`#project option[value=${other}]`).waitFor({ ...FIXED, state: "attached" });
  await page.locator("#project").selectOption(other);
  await message(page, "other@example.com").waitFor(FIXED);
  expect(await page.locator(".message").count()).toBe(1);
  await page.reload();
  await message(page, "other@example.com").waitFor(FIXED);
  expect(await page.locator("#project").inputValue()).toBe(other);
});
