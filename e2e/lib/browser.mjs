// One Chromium for a whole test file; each visitor has a context of its own, so no cookies are shared.

import { after } from "node:test";
import { chromium } from "playwright-core";

import { watch } from "./trouble.mjs";

let starting;

/** Starts the browser the first time and returns it. */
export function browser() {
  starting ??= chromium.launch({
    executablePath: process.env.OMZIEN_CHROMIUM ?? "/usr/bin/chromium",
    // In a container there is no second sandbox to be had, and little shared memory.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--font-render-hinting=none"],
  });
  return starting;
}

after(async () => {
  if (starting) await (await starting).close();
});

/** Opens an empty page for one visitor. */
export async function openPage({ javaScript = true, width = 1280, height = 900, language = "nl-NL" } = {}) {
  const context = await (await browser()).newContext({
    baseURL: process.env.OMZIEN_URL,
    javaScriptEnabled: javaScript,
    locale: language,
    timezoneId: "Europe/Amsterdam",
    reducedMotion: "reduce",
    viewport: { width, height },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  watch(page);
  return page;
}
