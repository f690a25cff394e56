// What every page must be, whatever it is for.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import assert from "node:assert/strict";

import { picture } from "./picture.mjs";
import { takeTrouble } from "./trouble.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// The narrowest screen that WCAG 2.2 (1.4.10) asks for.
const NARROW = { width: 320, height: 640 };

/** Fails, with everything that is wrong, unless the page is as every page must be. */
export async function checkPage(page, name, { language = "nl" } = {}) {
  const findings = [];
  const wide = page.viewportSize();
  findings.push(...(await wrongLanguage(page, language)));
  findings.push(...(await missingTexts(page)));
  findings.push(...(await axeFindings(page, "wide")));
  await picture(page, name);
  await page.setViewportSize(NARROW);
  findings.push(...(await wideParts(page)));
  findings.push(...(await axeFindings(page, "320 px")));
  await picture(page, `${name} 320`);
  await page.setViewportSize(wide);
  findings.push(...takeTrouble(page));
  assert.equal(findings.length, 0, `${name} (${page.url()}):\n- ${findings.join("\n- ")}`);
}

async function wrongLanguage(page, language) {
  const found = await page.evaluate(() => document.documentElement.lang);
  return found === language ? [] : [`the page says its language is "${found}", not "${language}"`];
}

/** A text that is not in the language files is shown as ⟨its key⟩. */
async function missingTexts(page) {
  const html = await page.content();
  return [...new Set(html.match(/⟨[^⟩]*⟩/g) ?? [])].map((key) => `the text ${key} is missing`);
}

async function axeFindings(page, width) {
  const there = await page.evaluate(() => typeof window.axe === "object");
  if (!there) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    RULES,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `axe ${id} (${width}): ${help}\n    ${html}\n    ${oneLine(failureSummary)}`),
  );
}

const oneLine = (text) => (text ?? "").replace(/\s+/g, " ");

/** Finds what makes a narrow page scroll sideways; a part that scrolls by itself is no problem. */
async function wideParts(page) {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const scrollsItself = (element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const tooWide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > room + 0.5 && !scrollsItself(element),
    );
    const innermost = tooWide.filter((element) => !tooWide.some((other) => other !== element && element.contains(other)));
    const names = innermost.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
    return [`at 320 px the page scrolls sideways (${document.documentElement.scrollWidth} px): ${names.join(" | ")}`];
  });
}
