// Journey 3: the whole of a household on one page.

import assert from "node:assert/strict";

import { checkPage, journey, picture } from "../lib/harness.mjs";
import { newHousehold } from "../lib/household.mjs";

const save = (page, name = "Bewaar") => page.getByRole("button", { name, exact: true }).click();
const saved = (page, note) => page.getByRole("status").getByText(note).waitFor();

journey("a case of the worklist shows the whole of a household", async ({ visit }) => {
  const page = await visit("coach");
  // A household with support has something on its line.
  await page.goto("/werklijst?toon=steun&zoek=innoforte");
  await page.locator('table a[href^="/dossiers/"]').first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (const part of ["De lijn", "De vraag", "Het plan", "Taken en termijnen", "Mensen", "Contacten", "Brieven", "Toestemming", "Geschiedenis"]) {
    await page.getByRole("heading", { name: part, exact: true, level: 2 }).waitFor();
  }
  const line = page.getByRole("region", { name: "De lijn" });
  await line.locator("svg text").filter({ hasText: "Dagbesteding" }).first().waitFor();
  await checkPage(page, "dossier");
  await picture(page, "dossier-lijn", { forDocs: true, fullPage: false });
});

journey("the line is a picture, and the same facts are a table", async ({ visit }) => {
  const page = await visit("coach");
  await newHousehold(page);
  const line = page.getByRole("region", { name: "De lijn" });
  await line.getByRole("img").first().waitFor();
  await line.getByText("De lijn als tabel").first().click();
  await line.getByRole("cell", { name: "vandaag" }).waitFor();
  await checkPage(page, "dossier nieuw");
});

journey("a case is picked up, a talk is planned and reported, and the letters are there", async ({ visit }) => {
  const page = await visit("coach");
  const dossier = await newHousehold(page, { carer: true });
  await page.getByRole("link", { name: "Pak het op" }).first().click();
  await checkPage(page, "regisseur");
  await save(page);
  await saved(page, "De regie is vastgelegd.");

  await page.getByRole("link", { name: "Plan het gesprek" }).first().click();
  assert.match(await page.getByLabel("Wie vraagt u er nog meer bij?").inputValue(), /Anna.*mantelzorger/);
  const today = new Date().toISOString().slice(0, 10);
  await page.getByLabel("Op welke dag?").fill(today);
  await page.getByLabel("Hoe laat?").fill("10.30 uur");
  await save(page, "Plan het gesprek en maak de uitnodiging");
  await page.getByText("Bied eerst cliëntondersteuning aan.").first().waitFor();
  assert.equal(await page.getByLabel("Hoe laat?").inputValue(), "10.30 uur", "nothing typed is lost");
  await checkPage(page, "gesprek geweigerd");
  await page.getByRole("checkbox", { name: /cliëntondersteuning/ }).check();
  await save(page, "Plan het gesprek en maak de uitnodiging");
  await saved(page, "Het gesprek is gepland.");

  await page.getByRole("link", { name: "Schrijf het verslag" }).first().click();
  await page.getByLabel("Waar ging het over?").fill("Wil weer onder de mensen.");
  await page.getByLabel("Wat is er afgesproken?").fill("Wij zoeken een wandelmaatje\nWij bellen volgende week");
  await checkPage(page, "verslag");
  await save(page, "Bewaar en maak de brief");
  await saved(page, "Het verslag is bewaard.");
  await page.getByText("Wij zoeken een wandelmaatje").first().waitFor();

  await page.getByRole("region", { name: "Brieven" }).getByRole("link", { name: "Verslag van ons gesprek" }).click();
  await page.getByRole("heading", { name: "Verslag van ons gesprek", level: 1 }).waitFor();
  await checkPage(page, "brief");
  const pdf = await page.request.get(await page.getByRole("link", { name: "Open als PDF" }).getAttribute("href"));
  assert.equal(pdf.headers()["content-type"], "application/pdf");
  assert.match(pdf.headers()["content-disposition"], /^inline; filename="talk-report-\d{4}-\d\d-\d\d\.pdf"$/);
  await page.getByRole("button", { name: "Deze brief is verstuurd" }).click();
  await page.waitForURL(new RegExp(dossier));
  await page.getByText(/^Verstuurd op/).first().waitFor();
});

journey("time spent is recorded and summed", async ({ visit }) => {
  const page = await visit("coach");
  await newHousehold(page);
  await page.getByRole("region", { name: "Contacten" }).getByRole("link", { name: "Contact" }).click();
  await save(page);
  await page.getByText("Kies hoe lang het duurde").first().waitFor();
  await checkPage(page, "contact geweigerd");
  await page.getByRole("radio", { name: "45 minuten" }).check();
  await page.getByLabel("Waar ging het over?").fill("Koffie gedronken");
  await save(page);
  await saved(page, "Het contact is genoteerd.");
  await page.getByRole("region", { name: "Contacten" }).getByText("0,75 uur").waitFor();
});

journey("consent is given point by point, and taken back", async ({ visit }) => {
  const page = await visit("coach");
  await newHousehold(page);
  await page.getByRole("region", { name: "Toestemming" }).getByRole("link", { name: "Toestemming" }).click();
  await checkPage(page, "toestemming");
  await page.getByLabel("Met wie mag het gedeeld worden?").fill("MVT");
  await save(page);
  await page.getByText("Kruis ten minste één onderdeel aan.").first().waitFor();
  await page.getByRole("checkbox", { name: "Doelen" }).check();
  await save(page);
  await saved(page, "De toestemming is vastgelegd.");
  const consents = page.getByRole("region", { name: "Toestemming" });
  await consents.getByText(/^geldt tot en met/).waitFor();
  page.once("dialog", (dialog) => dialog.accept());
  await consents.getByRole("button", { name: /^Trek in/ }).click();
  await consents.getByText(/^ingetrokken op/).waitFor();
});

journey("tasks are added and ticked off", async ({ visit }) => {
  const page = await visit("coach");
  await newHousehold(page);
  const tasks = page.getByRole("region", { name: "Taken en termijnen" });
  await tasks.getByRole("link", { name: "Taak" }).click();
  await page.getByLabel("Wat moet er gebeuren?").fill("Bellen hoe het gaat");
  await save(page);
  await tasks.getByRole("button", { name: "Gedaan: Bellen hoe het gaat" }).click();
  await tasks.getByText(/gedaan op/).waitFor();
});

journey("somebody else was first: nothing typed is lost", async ({ visit }) => {
  const page = await visit("coach");
  const dossier = await newHousehold(page);
  await page.goto(`${dossier}/partijen/nieuw`);
  await page.getByRole("textbox", { name: "Naam" }).fill("Joke Kaya");
  await page.getByLabel("Wat is de rol of taak?").fill("Wandelt mee");
  const other = await visit("coach");
  await other.goto(`${dossier}/taken/nieuw`);
  await other.getByLabel("Wat moet er gebeuren?").fill("Bellen");
  await save(other);
  await saved(other, "De taak staat erbij.");
  await save(page);
  await page.getByText("Een collega was u voor").waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Naam" }).inputValue(), "Joke Kaya");
  await save(page);
  await saved(page, "De partij staat erbij.");
});

journey("a case of which the address is guessed is not there", async ({ visit }) => {
  const page = await visit("coach");
  const answer = await page.request.get("/dossiers/00000000-0000-4000-8000-000000000000");
  assert.equal(answer.status(), 404);
  const other = await visit("policy");
  const dossier = await newHousehold(page);
  const refused = await other.request.get(dossier);
  assert.ok([403, 404].includes(refused.status()), `a policy officer opens no file: ${refused.status()}`);
});
