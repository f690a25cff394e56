// Everyone's own account: another password, and a code from an app.

import assert from "node:assert/strict";

import { checkPage, journey } from "../lib/harness.mjs";

journey("one's own account is found in the menu, and a wrong password changes nothing", async ({ visit }) => {
  const page = await visit("volunteer-coordinator");
  await page.locator("summary").filter({ hasText: "Coördinator" }).click();
  await page.getByRole("link", { name: "Mijn account" }).click();
  await page.waitForURL(/\/mijn-account$/);
  await checkPage(page, "mijn account");
  await page.locator("#present").fill("niet het goede");
  await page.locator("#new").fill("een nieuw wachtwoord");
  await page.getByRole("button", { name: "Wachtwoord wijzigen" }).click();
  await page.getByRole("alert").waitFor();
  assert.match(await page.getByRole("alert").innerText(), /niet uw wachtwoord/);
});

journey("a code from an app can be set up, and a wrong one is refused", async ({ visit }) => {
  const page = await visit("volunteer-coordinator");
  await page.goto("/mijn-account/code");
  await page.getByRole("img", { name: "Vierkant om met de app te scannen" }).waitFor();
  await checkPage(page, "code instellen");
  const secret = await page.locator("code").innerText();
  await page.getByLabel("Code uit uw app").fill("000000");
  await page.getByRole("button", { name: "Code gebruiken" }).click();
  await page.getByRole("alert").waitFor();
  assert.equal(await page.locator("code").innerText(), secret, "the secret that the app has stays the same");
});
