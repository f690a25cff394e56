// Signing in through the real form.

import assert from "node:assert/strict";

import { account } from "./accounts.mjs";

/** Signs in as the demo account of a role; ends on the page that role starts on. */
export async function signIn(page, role) {
  const { name, password } = account(role);
  await page.goto("/");
  const form = page.locator("form", { has: page.locator("input[type=password]") });
  await form.locator("input:not([type=hidden]):not([type=password])").first().fill(name);
  await form.locator("input[type=password]").fill(password);
  await form.locator("button[type=submit], button:not([type])").first().click();
  await page.waitForLoadState();
  const stillThere = await page.locator("input[type=password]").count();
  assert.equal(stillThere, 0, `signing in as ${role} (${name}) did not work: ${await page.locator("main").innerText()}`);
}
