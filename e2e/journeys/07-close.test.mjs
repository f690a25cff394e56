// Journey 7: closing with an outcome, and what was found in the social base.

import assert from "node:assert/strict";

import { checkPage, journey } from "../lib/harness.mjs";
import { newHousehold } from "../lib/household.mjs";

const save = (page, name = "Bewaar") => page.getByRole("button", { name, exact: true }).click();
const saved = (page, note) => page.getByRole("status").getByText(note).waitFor();

journey("a household is closed in plain words, and opened again", async ({ visit }) => {
  const page = await visit("coach");
  await newHousehold(page);
  await page.getByRole("link", { name: "Dossier afsluiten" }).click();
  await checkPage(page, "afsluiten");
  await page.getByLabel("Wat moet een collega weten").fill("Het gaat nu zonder ons.");
  page.once("dialog", (dialog) => dialog.accept());
  await save(page, "Leg vast en sluit af");
  await saved(page, "Het dossier is afgesloten.");
  await page.getByText("Het gaat nu zonder ons.").first().waitFor();
  assert.equal(await page.getByRole("link", { name: "Dossier afsluiten" }).count(), 0);
  await checkPage(page, "dossier afgesloten");
  await page.getByRole("button", { name: "Weer openen" }).click();
  await page.getByRole("link", { name: "Dossier afsluiten" }).waitFor();
});

/** Reads a resident of the pilot in who has no outcome yet, and opens the closing page of that household. */
async function openEnrolled(page) {
  const stamp = Date.now().toString(36);
  const family = `Proefpilot-${stamp}`;
  const lines = [
    "Nr;Voornaam;Achternaam;Straat;Huisnummer;Postcode;Plaats;Soort",
    `S${stamp};Ria;${family};Hoofdstraat;1;6881 AA;Velp;Nieuwe melding`,
  ];
  const buffer = Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`);
  await page.getByRole("link", { name: "Inlezen" }).click();
  await page.getByRole("radio", { name: "Inwoners" }).check();
  await page.getByLabel("Bestand", { exact: true }).setInputFiles({ name: "proef.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Bekijk wat erin staat" }).click();
  await page.getByText("Nieuw: 1.").waitFor();
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await page.getByText("Het bestand is ingelezen").waitFor();
  await page.goto(`/werklijst?zoek=${family}`);
  await page.getByRole("link", { name: new RegExp(family) }).first().click();
  await page.getByRole("link", { name: "Dossier afsluiten" }).click();
  await page.getByRole("radio").first().waitFor();
  return page.url().replace(/\/afsluiten$/, "");
}

journey("a household of the pilot gets one of its outcomes, and a solution", async ({ visit }) => {
  const page = await visit("coach");
  const dossier = await openEnrolled(page);
  await checkPage(page, "afsluiten programma");
  page.on("dialog", (dialog) => dialog.accept());
  await save(page, "Leg vast en sluit af");
  await page.getByText("Maak een keuze.").first().waitFor();

  await page.goto(dossier);
  await page.getByRole("link", { name: "Oplossing" }).click();
  await checkPage(page, "oplossing");
  await page.getByRole("radio", { name: /^Magneet/ }).check();
  await page.getByLabel("In welk dorp?").selectOption("Velp");
  await save(page);
  await saved(page, "De oplossing is genoteerd.");

  await page.getByRole("link", { name: "Loop de punten na" }).click();
  await checkPage(page, "criteria");
  await page.getByRole("checkbox", { name: "De situatie is stabiel." }).check();
  await save(page);
  await saved(page, "De punten zijn nagelopen.");

  await page.getByRole("link", { name: "Naar een andere fase" }).click();
  await checkPage(page, "fase");
  await page.getByRole("radio").last().check();
  await save(page, "Ga naar deze fase");
  await saved(page, "Het huishouden is in een andere fase.");
  await checkPage(page, "dossier programma");

  await page.goto(`${dossier}/afsluiten`);
  await page.getByRole("radio", { name: /^Gestopt$/ }).check();
  await save(page, "Leg vast en sluit af");
  await saved(page, "Het dossier is afgesloten.");
  await page.getByRole("region", { name: "Sociale basis Rheden" }).getByText("Gestopt", { exact: true }).waitFor();
});
