import type { Format } from "./format.ts";

/** One self-contained page; what draws it is loaded when it is asked for. */
export const html: Format = {
  name: "html",
  help: "one page in one file: the text with its findings marked, tables, map and figures",
  extension: ".html",
  async *write(entries, view) {
    const { page } = await import("./html/page.ts");
    yield* page(entries, view);
  },
};
