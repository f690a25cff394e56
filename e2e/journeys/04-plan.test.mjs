// Journey 4: making a plan, with the nearest support first.

import assert from "node:assert/strict";

import { checkPage, journey, keyboard, picture } from "../lib/harness.mjs";
import { newHousehold } from "../lib/household.mjs";

const save = (page, name = "Bewaar") => page.getByRole("button", { name, exact: true }).click();
const saved = (page, note) => page.getByRole("status").getByText(note).waitFor();

async function goal(page, dossier, words) {
  await page.goto(`${dossier}/doelen/nieuw`);
  await page.getByLabel("Het doel, in de woorden van het huishouden").fill(words);
  await save(page);
  await saved(page, "Het doel staat in het plan.");
}

journey("goals stand in the household's words and in their order", async ({ visit }) => {
  const page = await visit("coach");
  const dossier = await newHousehold(page);
  await page.goto(`${dossier}/doelen/nieuw`);
  await checkPage(page, "doel");
  await goal(page, dossier, "Ik wil rust in mijn geld.");
  await goal(page, dossier, "Ik wil weer schilderen.");
  await page.getByRole("button", { name: /^Eerder oppakken: Ik wil weer schilderen/ }).click();
  await page.waitForFunction(() => document.querySelector(".oz-goal__words")?.textContent.includes("schilderen"));
  await page.goto(`${dossier}/doelen/nieuw`);
  await page.getByLabel("Het doel, in de woorden van het huishouden").fill("Ik wil werken.");
  await page.getByLabel("Komt er een ander doel eerst?").selectOption({ label: "Ik wil rust in mijn geld." });
  await save(page);
  const plan = page.getByRole("region", { name: "Het plan" });
  await plan.getByText("Eerst: Ik wil rust in mijn geld.").waitFor();
  assert.equal(await plan.getByRole("button", { name: /^Gehaald: Ik wil werken/ }).count(), 0, "the other goal comes first");
  await plan.getByRole("button", { name: /^Gehaald: Ik wil rust/ }).click();
  await plan.getByRole("button", { name: /^Gehaald: Ik wil werken/ }).waitFor();
  await plan.getByRole("link", { name: /^Loslaten: Ik wil weer schilderen/ }).click();
  await page.getByLabel("Waarom laten we dit doel los?").fill("Wil liever zingen");
  await save(page, "Laat dit doel los");
  await plan.getByText("Wil liever zingen").waitFor();
  await checkPage(page, "plan met doelen");
});

journey("a farther circle is refused without reasons and accepted with them", async ({ visit }) => {
  const page = await visit("coach");
  const dossier = await newHousehold(page);
  await goal(page, dossier, "Ik wil weer onder de mensen zijn.");
  await page.goto(`${dossier}/inzet/nieuw`);
  await page.getByLabel("Wat is het?").fill("Begeleiding");
  await page.getByLabel("Wie doet het?").fill("RIBW");
  await page.getByRole("radio", { name: /^Geïndiceerde zorg/ }).check();
  await page.getByLabel("Hoeveel uur?").fill("2,5");
  await checkPage(page, "steun");
  await save(page, "Zet in het plan");
  for (const circle of ["eigen kracht", "het netwerk", "vrijwilligers", "een algemene voorziening"]) {
    await page.getByText(new RegExp(`^Kies waarom ${circle} niet genoeg`)).first().waitFor();
  }
  assert.equal(await page.getByLabel("Wat is het?").inputValue(), "Begeleiding", "nothing typed is lost");
  await checkPage(page, "steun geweigerd");
  await picture(page, "steun-geweigerd", { forDocs: true });
  for (const circle of ["eigen kracht", "het netwerk", "vrijwilligers", "een algemene voorziening"]) {
    await page.getByLabel(new RegExp(`^Waarom (is|zijn) ${circle} niet genoeg`)).selectOption({ label: "Helpt al, maar is niet genoeg" });
  }
  await save(page, "Zet in het plan");
  await page.getByText("Leg uit waarom geïndiceerde zorg nodig is.").first().waitFor();
  await page.getByLabel("Leg het uit").fill("De vragen zijn te zwaar voor een vrijwilliger.");
  await save(page, "Zet in het plan");
  await saved(page, "De steun staat in het plan.");
  const plan = page.getByRole("region", { name: "Het plan" });
  await plan.getByText("2,5 uur per week").waitFor();
  await plan.getByText("Waarom niet dichterbij?").click();
  await plan.getByText("De vragen zijn te zwaar voor een vrijwilliger.").waitFor();
  await page.getByRole("region", { name: "De lijn" }).locator("svg:visible text", { hasText: "Begeleiding" }).waitFor();
  await checkPage(page, "plan met steun");
});

journey("without JavaScript every reason is asked, and only the nearer ones count", async ({ visit }) => {
  const page = await visit("coach", { javaScript: false });
  const dossier = await newHousehold(page);
  await page.goto(`${dossier}/inzet/nieuw`);
  await page.getByText("Alleen de cirkels die dichterbij zijn").waitFor();
  await page.getByLabel("Waarom is een algemene voorziening niet genoeg?").waitFor();
  await page.getByLabel("Wat is het?").fill("Koffie bij de buren");
  await page.getByLabel("Wie doet het?").fill("Buren");
  await page.getByRole("radio", { name: /^Netwerk/ }).check();
  await page.getByLabel("Waarom is eigen kracht niet genoeg?").selectOption({ label: "Geprobeerd, werkte niet" });
  await save(page, "Zet in het plan");
  await saved(page, "De steun staat in het plan.");
});

journey("at a review a nearer circle is proposed, and takes over", async ({ visit }) => {
  const page = await visit("coach");
  const dossier = await newHousehold(page);
  await page.goto(`${dossier}/inzet/nieuw`);
  await page.getByLabel("Wat is het?").fill("Wandelen");
  await page.getByLabel("Wie doet het?").fill("MVT");
  await page.getByRole("radio", { name: /^Vrijwilligers/ }).check();
  await page.getByLabel("Waarom is eigen kracht niet genoeg?").selectOption({ label: "Geprobeerd, werkte niet" });
  await page.getByLabel("Waarom is het netwerk niet genoeg?").selectOption({ label: "Er is nu niets dat past" });
  // The day of the review is today, so that it is due at once.
  await page.getByLabel("Wanneer kijken we samen terug?").fill(await page.getByLabel("Vanaf").inputValue());
  await save(page, "Zet in het plan");
  const plan = page.getByRole("region", { name: "Het plan" });
  await plan.getByText("Kan het nu dichterbij?").waitFor();
  await plan.getByText("Toen was er niets. Kijk opnieuw.").waitFor();
  await plan.getByRole("link", { name: /^Kijk terug: Wandelen/ }).click();
  await checkPage(page, "terugkijken");
  await page.getByRole("radio", { name: "Een cirkel dichterbij neemt het over" }).check();
  await save(page);
  await page.getByText("Schrijf op waarom de steun stopt").first().waitFor();
  await page.getByLabel("Wat vindt het huishouden ervan?").fill("De buurvrouw gaat nu mee.");
  await save(page);
  await saved(page, "De steun is gestopt. Zet hier in het plan wat ervoor in de plaats komt.");
  assert.equal(await page.getByLabel("Wat is het?").inputValue(), "Wandelen");
  await page.getByRole("radio", { name: /^Netwerk/ }).check();
  await page.getByLabel("Wie doet het?").fill("Buurvrouw");
  await page.getByLabel("Waarom is eigen kracht niet genoeg?").selectOption({ label: "Geprobeerd, werkte niet" });
  await save(page, "Zet in het plan");
  await saved(page, "De steun staat in het plan.");
  await plan.getByText(/die voorbij is/).click();
  await plan.getByText("De buurvrouw gaat nu mee.").waitFor();
});

journey("support is stopped with a reason", async ({ visit }) => {
  const page = await visit("coach");
  const dossier = await newHousehold(page);
  await page.goto(`${dossier}/inzet/nieuw`);
  await page.getByLabel("Wat is het?").fill("Weekplan op de koelkast");
  await page.getByLabel("Wie doet het?").fill("Zelf");
  await page.getByRole("radio", { name: /^Eigen kracht/ }).check();
  await save(page, "Zet in het plan");
  await page.getByRole("link", { name: /^Stop: Weekplan/ }).click();
  await checkPage(page, "steun stoppen");
  await page.getByLabel("Waarom stopt het?").fill("Niet meer nodig");
  await save(page, "Stop deze steun");
  await saved(page, "De steun is gestopt.");
});

journey("support is put in the plan with the keyboard alone", async ({ visit }) => {
  const page = await visit("coach");
  const dossier = await newHousehold(page);
  await page.goto(`${dossier}/inzet/nieuw`);
  const hand = keyboard(page);
  await hand.tabTo("radio", /^Eigen kracht/);
  await hand.press("Space");
  await hand.press("ArrowDown");
  assert.ok(await page.getByRole("radio", { name: /^Netwerk/ }).isChecked());
  await hand.tabTo("textbox", "Wat is het?");
  await hand.type("Samen eten");
  await hand.tabTo("textbox", "Wie doet het?");
  await hand.type("Buren");
  await hand.tabTo("combobox", "Waarom is eigen kracht niet genoeg?");
  await hand.press("ArrowDown");
  await hand.tabTo("button", "Zet in het plan");
  await hand.press("Enter");
  await saved(page, "De steun staat in het plan.");
});
