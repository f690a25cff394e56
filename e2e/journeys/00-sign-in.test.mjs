// Before the journeys: coming in, by every role, and staying out.

import assert from "node:assert/strict";

import { checkPage, journey, keyboard } from "../lib/harness.mjs";

journey("nobody gets further than the page to sign in", async ({ visit }) => {
  const page = await visit();
  await page.waitForURL(/\/aanmelden/);
  await checkPage(page, "aanmelden");
  await page.goto("/werklijst");
  await page.waitForURL(/\/aanmelden/);
});

journey("a wrong password is refused without saying which of the two is wrong", async ({ visit }) => {
  const page = await visit();
  await page.getByLabel("Gebruikersnaam").fill("coach");
  await page.getByLabel("Wachtwoord").fill("niet het goede");
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.getByText("Deze gegevens kloppen niet").first().waitFor();
  assert.equal(await page.getByLabel("Wachtwoord").inputValue(), "", "a password is never sent back");
  await checkPage(page, "aanmelden geweigerd");
});

journey("somebody signs in with the keyboard alone", async ({ visit }) => {
  const page = await visit();
  const hand = keyboard(page);
  await hand.tabTo("textbox", "Gebruikersnaam");
  await hand.type("coach");
  await hand.press("Tab");
  await hand.type("demo-omzien-velp");
  await hand.press("Enter");
  await page.waitForURL(/\/werklijst/);
  await page.getByRole("navigation", { name: "Hoofdmenu" }).waitFor();
});

journey("the other language is one press away", async ({ visit }) => {
  const page = await visit();
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await checkPage(page, "sign in", { language: "en" });
});

for (const role of ["coach", "volunteer-coordinator", "provider", "policy", "administrator"]) {
  journey(`${role} starts on a page of their own`, async ({ visit }) => {
    const page = await visit(role);
    await checkPage(page, `start ${role}`);
  });
  journey(`${role} can do without JavaScript`, async ({ visit }) => {
    const page = await visit(role, { javaScript: false });
    await page.getByRole("navigation").first().waitFor();
  });
}
