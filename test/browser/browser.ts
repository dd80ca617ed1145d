import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

/** An installed Chromium: the one that CHROMIUM names, else where distributions put it. */
export function chromiumPath(): string {
  const path = [process.env["CHROMIUM"] ?? "", ...places].find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error("no Chromium: apt-get install chromium, or set CHROMIUM to its path");
  return path;
}

/** Starts it with a fresh profile, and with everything left out that it would ask of the network by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
