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

/** Opens a household of the pilot that is still open and has no outcome. */
async function openEnrolled(page) {
  await page.goto("/overdracht/sociale-basis-rheden");
  const paths = await page.locator('main a[href^="/dossiers/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const path of new Set(paths)) {
    await page.goto(path);
    const closes = page.getByRole("link", { name: "Dossier afsluiten" });
    if ((await closes.count()) === 0) continue;
    await closes.click();
    if ((await page.getByRole("radio").count()) > 0) return path;
  }
  return null;
}

journey("a household of the pilot gets one of its outcomes, and a solution", async ({ visit }) => {
  const page = await visit("coach");
  const dossier = await openEnrolled(page);
  assert.ok(dossier, "the demo has an open household in the programme");
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
  await page.getByText("Gestopt").first().waitFor();
});
