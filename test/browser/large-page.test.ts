import { statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { manyArticles } from "../output/many.ts";
import { complaints, inSight, open, write } from "./pages.ts";

describe("a page of many articles", () => {
  test("1,500 are a page of at most 15 MB that is at hand after two seconds of work", async () => {
    const address = await write("1500.html", ...manyArticles(1500));
    expect(statSync(new URL(address)).size).toBeLessThan(15_000_000);
    const page = await open("about:blank");
    // the page's own processor time: the clock also counts what else the machine does
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(address);
    const { metrics } = await session.send("Performance.getMetrics");
    complaints.length = 0; // it was opened after the blank one
    expect(metrics.find(({ name }) => name === "TaskDuration")?.value).toBeLessThan(2);
    await page.locator('.articles a[href="#a1200"]').click();
    await expect.poll(() => page.locator("#a1200 h1").isVisible()).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator("#index").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("an article kept as data opens from the index, leads to its rows, and back", async () => {
    const page = await open(await write("60.html", ...manyArticles(60)));
    await expect.poll(() => page.locator("#a50").count()).toBe(0);
    await page.locator('.articles a[href="#a50"]').click();
    await expect.poll(() => page.locator("#a50 h1").isVisible()).toBe(true);
    await expect.poll(() => page.locator("#index").isVisible()).toBe(false);
    await expect.poll(() => page.locator("#a50 .map .spot").count()).toBe(4);
    await page.locator('#a50 .text .m[data-f~="a50-c1"].figure').click();
    await expect.poll(() => inSight(page, "#a50-c1")).toBe(true);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator("#index").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("an address inside one opens it", async () => {
    const page = await open(`${await write("60.html", ...manyArticles(60))}#a55-q3`);
    await expect.poll(() => page.locator("#a55").isVisible()).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("a55-q3");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("lists that are cut short are found in, opened and shown whole", async () => {
    const page = await open(await write("60.html", ...manyArticles(60)));
    const people = page.locator("#list-people .entry");
    const last = page.locator("#list-people .entry .label").last();
    await expect.poll(() => people.count()).toBe(200);
    await page.locator("[data-more=people]").click();
    await expect.poll(() => people.count()).toBeGreaterThan(280);
    const name = await last.innerText();

    await page.reload();
    await page.locator("#find").fill(name.toLowerCase());
    await expect.poll(() => page.locator("#list-people .entry:visible .label").allInnerTexts()).toContain(name);
    await page.locator("#list-people .entry:visible summary").first().click();
    await page.locator("#list-people .entry:visible .mentions a").first().click();
    // the page turns to the name when it hears of the new address, which is after the click
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);

    await page.goBack();
    await page.locator("#find").fill("");
    await expect.poll(() => people.count()).toBe(200);
    const town = page.locator("#list-places .entry").first();
    await expect.poll(() => town.locator("li.more").count()).toBe(1);
    await town.locator("summary").click();
    await expect.poll(() => town.locator("li").count()).toBe(12);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("on a phone the index is as wide as the phone, and so is an article kept as data", async () => {
    const page = await open(await write("25.html", ...manyArticles(25)), {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.locator('.articles a[href="#a24"]').tap();
    await expect.poll(() => page.locator("#a24 h1").isVisible()).toBe(true);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.locator('#a24 .text .m[data-f~="a24-p0"]').first().tap();
    await expect.poll(() => page.locator("#tip.sheet").innerText()).toContain("a spokesman");
    expect(complaints).toEqual([]);
    await page.close();
  });
});
