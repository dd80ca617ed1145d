/** Makes docs/pictures with newsx itself: its terminal view and its page, as a reader sees them. Needs a build and a Chromium. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../test/browser/browser.ts";

const folder = mkdtempSync(join(tmpdir(), "newsx-pictures-"));
const pictures = "docs/pictures";
const newsx = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ["bin/newsx.js", ...args], { encoding: "utf8", env: { ...process.env, COLUMNS: "110", NO_COLOR: "" } });

const colours: Readonly<Record<string, string>> = {
  "1": "font-weight:600",
  "2": "opacity:.6",
  "31": "color:#ff8f7e",
  "32": "color:#8fd6a4",
  "33": "color:#e7cb7f",
  "35": "color:#cfb2f2",
  "36": "color:#8cc7ee",
};

/** What a terminal draws of these lines, as a page to photograph. */
function terminal(lines: string): string {
  const markup = lines
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/\u001b\[(\d+)m/g, (_, code: string) => (code in colours ? `<span style="${colours[code]}">` : "</span>"));
  return `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#16191c"><pre style="display:inline-block;margin:0;padding:22px 26px;color:#dfddd6;font:14px/1.45 'DejaVu Sans Mono',monospace">${markup}</pre>`;
}

async function photograph(
  browser: Browser,
  address: string,
  name: string,
  options: { width: number; height: number; dark?: boolean; scale?: number },
): Promise<void> {
  const { width, height, dark = false, scale = 1 } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    deviceScaleFactor: scale,
    reducedMotion: "reduce",
  });
  await page.goto(address);
  await page.screenshot({ path: join(pictures, name) });
  await page.close();
}

mkdirSync(pictures, { recursive: true });
const browser = await launch();
try {
  const shown = newsx("show", "fixtures/earthquake/article.txt", "--color", "always").split("\n").slice(0, 34).join("\n");
  writeFileSync(join(folder, "show.html"), terminal(shown));
  await photograph(browser, `file://${folder}/show.html`, "show.png", { width: 980, height: 740 });

  newsx("extract", "fixtures/earthquake/article.txt", "-f", "html", "-o", join(folder, "article.html"));
  await photograph(browser, `file://${folder}/article.html`, "article.png", { width: 1280, height: 860 });
  await photograph(browser, `file://${folder}/article.html`, "phone.png", { width: 390, height: 780, dark: true });
  newsx("extract", "fixtures/*/article.txt", "-f", "html", "-o", join(folder, "folder.html"));
  await photograph(browser, `file://${folder}/folder.html`, "folder.png", { width: 1280, height: 860 });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
