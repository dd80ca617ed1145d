import { describe, expect, test } from "vitest";
import { article, ferry, report } from "../output/sample.ts";
import { complaints, inSight, open, write } from "./pages.ts";

describe("one article", () => {
  test("a mark leads to its row and the row back to the text", async () => {
    const page = await open(await write("one.html", ferry));
    await page.locator('.text .m[data-f~="a0-c2"].figure').click();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe("#a0-c2");
    await expect.poll(() => inSight(page, "#a0-c2")).toBe(true);
    await page.locator("#a0-o2 .mentions a").nth(2).click();
    await expect.poll(() => page.evaluate(() => document.querySelector(":target")?.textContent)).toBe("ACC");
    await expect.poll(() => inSight(page, ":target")).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("hovering a mark tells what it is and lights all it belongs to", async () => {
    const page = await open(await write("one.html", ferry));
    await page.locator('.text .m[data-f~="a0-p0"]').first().hover();
    const tip = page.locator("#tip");
    await tip.waitFor({ state: "visible" });
    await expect.poll(() => tip.innerText()).toContain("Harbour master");
    await expect.poll(() => page.locator('.m.on[data-f~="a0-p0"]').count()).toBe(2);
    await expect.poll(() => page.locator("#a0-p0.on").count()).toBe(1);
    await page.locator('.text .m[data-f~="a0-c3"].figure').hover();
    await expect.poll(() => tip.innerText()).toMatch(/40–60 passengers missing\s+The Red Cross[^]*Red Cross\s+indirect/);
    await page.keyboard.press("Escape");
    await expect.poll(() => tip.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("layers are switched off and on", async () => {
    const page = await open(await write("one.html", ferry));
    const colour = (): Promise<string> =>
      page
        .locator('.text .m[data-f~="a0-p0"]')
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor);
    const before = await colour();
    await page.locator("#show-people").uncheck();
    await expect.poll(() => page.locator(".layer.of-people").isVisible()).toBe(false);
    await expect.poll(colour).toBe("rgba(0, 0, 0, 0)");
    await page.locator("#show-people").check();
    await expect.poll(() => page.locator(".layer.of-people").isVisible()).toBe(true);
    await expect.poll(colour).toBe(before);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("the keyboard alone reaches a finding, its row and its words", async () => {
    const page = await open(await write("one.html", ferry));
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.matches(".text .m") ?? false)) break;
    }
    await expect.poll(() => page.locator("#tip").isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains("row"))).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains("m"))).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("the map shows what could be placed, and a dot leads to its place", async () => {
    const page = await open(await write("one.html", ferry));
    await expect
      .poll(() => page.locator(".map .spot title").allTextContents())
      .toEqual(["Freetown: 3 mentions", "Tagrin: 1 mention", "Conakry: 1 mention"]);
    await expect.poll(() => page.locator(".map .named").count()).toBe(2);
    await expect.poll(() => page.locator(".unplaced").innerText()).toBe("Not on the map: Kissy Dockyard");
    await page.locator(".map .spot").nth(2).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe("#a0-l4");
    await page.close();
  });

  test("no part of the page is wider than a phone, and a tap tells before it leads away", async () => {
    const page = await open(await write("one.html", ferry), { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.locator('.text .m[data-f~="a0-p0"]').first().tap();
    const tip = page.locator("#tip.sheet");
    await expect.poll(() => tip.innerText()).toContain("Amara Sesay-Kanu");
    await tip.locator("a").first().tap();
    await expect.poll(() => inSight(page, "#a0-p0")).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("dark where the system is dark, until the reader says otherwise", async () => {
    const page = await open(await write("one.html", ferry), { colorScheme: "dark" });
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(paper).toBe("rgb(21, 24, 27)");
    await page.locator("#theme").click();
    await expect.poll(paper).toBe("rgb(250, 248, 244)");
    await page.close();
  });

  test("printed, the text and all its tables are on paper, and nothing that is only for the screen", async () => {
    const page = await open(await write("one.html", ferry), { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator("header.bar").isVisible()).toBe(false);
    await expect.poll(() => page.locator("svg.bar").first().isVisible()).toBe(true);
    const colours = (): Promise<readonly string[]> =>
      page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
    await expect.poll(colours).toEqual(["rgb(255, 255, 255)", "rgb(30, 34, 38)"]);
    await page.evaluate(() => (document.documentElement.dataset["theme"] = "dark"));
    await expect.poll(colours).toEqual(["rgb(255, 255, 255)", "rgb(30, 34, 38)"]);
    const findings = page.locator(".findings");
    await expect.poll(() => findings.evaluate((side) => side.scrollHeight - side.clientHeight)).toBe(0);
    await expect
      .poll(() => page.locator(".story").evaluate((story) => story.getBoundingClientRect().bottom))
      .toBeLessThanOrEqual(await findings.evaluate((side) => side.getBoundingClientRect().top));
    await page.close();
  });

  test("without scripts everything is there to read", async () => {
    const page = await open(await write("two.html", ferry, ferry), { javaScriptEnabled: false });
    for (const part of ["#a0 .text", "#a1 .findings", "#index"]) await expect.poll(() => page.locator(part).isVisible()).toBe(true);
    await page.close();
  });
});

describe("several articles", () => {
  test("the index leads to a mention in an article, and back", async () => {
    const page = await open(await write("many.html", ferry, ferry, ferry));
    await expect.poll(() => page.locator("#index").isVisible()).toBe(true);
    await expect.poll(() => page.locator("#a1").isVisible()).toBe(false);
    await page.locator("#index-people summary").first().click();
    await page.locator("#index-people .entry").first().locator(".mentions a").nth(2).click();
    await expect.poll(() => page.locator("#a1").isVisible()).toBe(true);
    await expect.poll(() => page.locator("#index").isVisible()).toBe(false);
    await expect.poll(() => inSight(page, ":target")).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator("#index").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("a point of the timeline leads to its figure", async () => {
    const page = await open(await write("many.html", ferry, ferry));
    await page.locator(".timeline .point").first().click();
    await expect.poll(() => page.locator(":target.row.casualties").isVisible()).toBe(true);
    await page.close();
  });

  test("finding narrows every list", async () => {
    const page = await open(await write("many.html", ferry, ferry));
    await page.locator("#find").fill("tarawallie");
    await expect.poll(() => page.locator("#index-people .entry:visible").count()).toBe(1);
    await expect.poll(() => page.locator("#index-organisations .entry:visible").count()).toBe(0);
    await page.close();
  });
});

test("an article full of markup and script stays text", async () => {
  const hostile = `<script>alert(1)</script>\n\n"><img src="https://example.org/x.png" onerror="alert(2)"> </p></div></main></body> <iframe src="https://example.org"></iframe> ${"and so on ".repeat(12)} javascript:alert(3) &lt;b&gt; <svg onload=alert(4)> \u202E`;
  const evil = `"><script>alert(5)</script>`;
  const everything = { start: 0, end: hostile.length, text: hostile };
  const page = await open(
    await write("hostile.html", {
      article: article(evil, hostile),
      report: report(evil, hostile, {
        people: [{ name: evil, roles: [evil], mentions: [{ start: 2, end: 40, text: hostile.slice(2, 40) }] }],
        organisations: [{ name: evil, acronym: evil, kind: "other", mentions: [everything] }],
        places: [{ name: evil, kind: "city", country: "ML", latitude: 16, longitude: 0, geonameId: 1, mentions: [everything] }],
        quotes: [{ ...everything, kind: "direct", speaker: { name: evil, ...everything }, cue: everything }],
      }),
    }),
  );
  await expect.poll(() => page.locator("script").count()).toBe(2);
  await expect.poll(() => page.locator("main img, main iframe, main svg svg").count()).toBe(0);
  await expect.poll(() => page.locator(".text").innerText()).toContain('<iframe src="https://example.org"></iframe>');
  await page.locator(".text .m").first().hover();
  await expect.poll(() => page.locator("#tip").innerText()).toContain("<script>");
  expect(complaints).toEqual([]);
  await page.close();
});
