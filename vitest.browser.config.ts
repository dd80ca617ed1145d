import { defineConfig } from "vitest/config";

// A page follows a click when its browser tells it of the new address, which is after the click; so tests ask until it has.
export default defineConfig({
  test: { include: ["test/browser/**/*.test.ts"], testTimeout: 60_000, expect: { poll: { timeout: 15_000 } } },
});
