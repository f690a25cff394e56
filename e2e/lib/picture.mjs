// Pictures of pages: to look at after a run, and the ones that the documentation shows.

import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Where the pictures and pages of a run are left. */
export const out = join(root, "e2e/out");

/** Takes a picture of a page; with `forDocs` also for docs/pictures, when those are being renewed. */
export async function picture(page, name, { forDocs = false, fullPage = true } = {}) {
  await save(page, join(out, `${fileName(name)}.png`), fullPage);
  if (forDocs && process.env.OMZIEN_UPDATE_PICTURES === "1") {
    await save(page, join(root, "docs/pictures", `${fileName(name)}.png`), fullPage);
  }
}

/** Makes a file name of a description. */
export function fileName(name) {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

async function save(page, path, fullPage) {
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage, animations: "disabled", caret: "hide" });
}
