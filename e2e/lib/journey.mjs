// A test that leaves behind what its pages looked like when it failed.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { openPage } from "./browser.mjs";
import { fileName, out, picture } from "./picture.mjs";
import { signIn } from "./sign-in.mjs";

/** Defines a journey. Its body gets `visit(role, options)`, which opens a page signed in as that role. */
export function journey(name, body, { timeout = 180_000 } = {}) {
  test(name, { timeout }, async () => {
    const pages = [];
    const visit = async (role, options) => {
      const page = await openPage(options);
      pages.push(page);
      if (role) await signIn(page, role);
      else await page.goto("/");
      return page;
    };
    try {
      await body({ visit });
    } catch (failure) {
      await keep(name, pages);
      throw failure;
    } finally {
      await Promise.all(pages.map((page) => page.context().close()));
    }
  });
}

async function keep(name, pages) {
  for (const [index, page] of pages.entries()) {
    const base = `failed ${name} ${index + 1}`;
    try {
      await picture(page, base);
      await mkdir(out, { recursive: true });
      await writeFile(join(out, `${fileName(base)}.html`), `<!-- ${page.url()} -->\n${await page.content()}`);
    } catch (cause) {
      // The failure itself matters more than its picture.
      console.error(`no picture of ${page.url()}: ${cause.message}`);
    }
  }
}
