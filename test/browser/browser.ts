import { existsSync } from "node:fs";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium of this machine. */
export async function launch(executablePath = CHROMIUM): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${executablePath}. Install it ("apt-get install chromium"), or name another in the environment variable CHROMIUM.`,
    );
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page, and all that it complained of or asked of others. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions and what the policy of the page forbade. */
  readonly complaints: string[];
  readonly origins: Set<string>;
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  const origins = new Set<string>();
  await context.addInitScript({
    content:
      "document.addEventListener('securitypolicyviolation', (it) => console.error('policy', it.violatedDirective, it.blockedURI))",
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:") origins.add(origin);
  });
  await page.goto(url);
  return { page, context, complaints, origins };
}
