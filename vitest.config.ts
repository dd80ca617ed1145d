import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    env: { XDG_CACHE_HOME: join(import.meta.dirname, "node_modules/.cache") },
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    testTimeout: 30_000,
  },
});
