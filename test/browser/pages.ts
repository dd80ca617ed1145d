import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Entry } from "../../src/output/format.ts";
import { html } from "../../src/output/html.ts";
import { written } from "../output/written.ts";
import { launch } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "newsx-page-"));
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** What a page must not do, and did: a message, an error, a request. */
export const complaints: string[] = [];

/** Writes the page of these articles; gives its address. */
export async function write(name: string, ...entries: readonly Entry[]): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await written(html, entries));
  return `file://${file}`;
}

/** Opens it as a reader would. */
export async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  complaints.length = 0;
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (request.url() !== address.split("#")[0] && request.url() !== "data:,") complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return page;
}

/** Whether it is on the screen, whole. */
export const inSight = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
  });
