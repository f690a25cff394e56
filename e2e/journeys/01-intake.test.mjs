// Journey 1: taking in a question, however it comes in.

import assert from "node:assert/strict";

import { checkPage, journey, keyboard, picture } from "../lib/harness.mjs";

// A person of this run only, so that the journey can be done again on the same data.
const run = Date.now().toString(36);
const family = `Proefvraag${run.replace(/\d/g, (digit) => "abcdefghij"[digit])}`;

async function fillIn(page, { words, given, phone }) {
  await page.getByLabel("Wat vraagt iemand?").fill(words);
  await page.getByLabel("Voornaam").first().fill(given);
  await page.getByLabel("Achternaam").first().fill(family);
  await page.getByLabel("Telefoon", { exact: true }).and(page.locator("#phone")).fill(phone);
  await page.getByLabel("Geboortedatum").first().fill("1951-04-12");
}

const takeIn = (page) => page.getByRole("button", { name: "Vraag opnemen" }).last().click();

journey("a question is taken in, with the legal dates and a receipt letter", async ({ visit }) => {
  const page = await visit("coach");
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Nieuwe vraag" }).click();
  await checkPage(page, "vraag opnemen");
  await fillIn(page, { words: "Ik zit hele dagen alleen.\nIk wil weer wandelen.", given: "Zofia", phone: "06 000 12345" });
  await page.getByRole("radio", { name: "Balie" }).check();
  await page.getByRole("radio", { name: /^Meteen/ }).check();
  await page.getByRole("checkbox", { name: /Mensen ontmoeten/ }).check();
  await page.getByLabel("Wat wil iemand graag?").fill("Wandelen met anderen");
  await page.getByLabel("Dorp of plaats").fill("Velp");
  const first = page.locator("details", { hasText: "Nog iemand (1)" });
  await first.locator("summary").click();
  await first.getByLabel("Voornaam").fill("Piotr");
  await first.getByLabel("Wat is deze persoon").selectOption("partner");
  await first.getByRole("checkbox", { name: /mantelzorger/ }).check();
  await takeIn(page);
  await page.waitForURL(/\/vragen\/[0-9a-f-]+\/ontvangen$/);
  await page.getByText("De vraag is bewaard.").waitFor();
  for (const text of ["Eigen plan inleveren", "Cliëntondersteuning", "Onderzoek klaar", "Deze vraag is dringend"]) {
    await page.getByText(text).first().waitFor();
  }
  await checkPage(page, "vraag ontvangen");
  const letter = await page.getByRole("link", { name: "Ontvangstbrief openen" }).getAttribute("href");
  assert.match(letter, /^\/dossiers\/[0-9a-f-]+\/brieven\/[0-9a-f-]+$/);
});

journey("whoever is known already is shown before anything is saved", async ({ visit }) => {
  const page = await visit("coach");
  await page.goto("/vragen/nieuw");
  await fillIn(page, { words: "Nu lukt de post ook niet meer.", given: "ZOFIA", phone: "06 000 54321" });
  await page.getByLabel("Waar moeten we rekening mee houden?").fill("Hoort slecht");
  await takeIn(page);
  const alike = page.getByRole("region", { name: /lijkt|lijken/ });
  await alike.getByText("Zelfde naam en geboortedatum").first().waitFor();
  await checkPage(page, "vraag dubbel");
  assert.equal(await page.getByLabel("Waar moeten we rekening mee houden?").inputValue(), "Hoort slecht");
  assert.equal(await page.locator("#words").inputValue(), "Nu lukt de post ook niet meer.");
  await alike.getByRole("button", { name: /hetzelfde huishouden/ }).first().click();
  await page.waitForURL(/\/ontvangen$/);
  await page.getByText("De vraag staat bij het dossier.").waitFor();
  await page.getByText("Nu lukt de post ook niet meer.").waitFor();
});

journey("somebody who only looks like another gets a case of their own, without JavaScript too", async ({ visit }) => {
  const page = await visit("coach", { javaScript: false });
  await page.goto("/vragen/nieuw");
  await fillIn(page, { words: "Ik zoek gezelschap.", given: "Zofia", phone: "06 000 11111" });
  await takeIn(page);
  await page.getByRole("button", { name: "Toch een nieuw dossier maken" }).click();
  await page.waitForURL(/\/ontvangen$/);
  await page.getByText("Ik zoek gezelschap.").waitFor();
});

journey("an empty form says what is needed and keeps everything else", async ({ visit }) => {
  const page = await visit("coach");
  await page.goto("/vragen/nieuw");
  await page.getByLabel("BSN").fill("123456789");
  await page.getByLabel("Postcode").fill("68X");
  await page.getByRole("checkbox", { name: /^Geld/ }).check();
  await takeIn(page);
  const summary = page.getByRole("alert");
  await summary.getByRole("link", { name: /Schrijf op wat iemand vraagt/ }).waitFor();
  assert.ok(!(await summary.innerText()).includes("123456789"), "a BSN is never repeated in a message");
  assert.ok(!page.url().includes("123456789"), "a BSN never stands in an address");
  await checkPage(page, "vraag geweigerd");
  assert.equal(await page.getByLabel("Postcode").inputValue(), "68X");
  assert.ok(await page.getByRole("checkbox", { name: /^Geld/ }).isChecked());
  await picture(page, "vraag geweigerd");
});

journey("a question is taken in with the keyboard alone", async ({ visit }) => {
  const page = await visit("coach");
  const hand = keyboard(page);
  await hand.tabTo("link", "Nieuwe vraag");
  await hand.press("Enter");
  await page.waitForURL(/\/vragen\/nieuw/);
  await hand.tabTo("textbox", "Wat vraagt iemand?");
  await hand.type("Het lukt niet meer met koken.");
  await hand.tabTo("checkbox", /^Huishouden/);
  await hand.press("Space");
  await hand.tabTo("textbox", "Voornaam");
  await hand.type(`Toets ${run}`);
  await hand.tabTo("textbox", "Telefoon");
  await hand.type("06 000 22222");
  await hand.tabTo("button", "Vraag opnemen");
  await hand.press("Enter");
  await page.waitForURL(/\/ontvangen$/);
  await page.getByText("Het lukt niet meer met koken.").waitFor();
});

journey("what was typed is still there after the page was closed by mistake", async ({ visit }) => {
  const page = await visit("coach");
  await page.goto("/vragen/nieuw");
  await page.locator("#words").fill("Half verhaal");
  await page.goto("/werklijst");
  await page.goto("/vragen/nieuw");
  assert.equal(await page.locator("#words").inputValue(), "Half verhaal");
});
