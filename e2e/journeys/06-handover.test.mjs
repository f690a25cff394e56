// Journey 6: a caseload is handed over, in the agreed order and not otherwise.

import assert from "node:assert/strict";

import { checkPage, journey, picture } from "../lib/harness.mjs";

const PROGRAMME = "/overdracht/sociale-basis-rheden";

/** The day, so many days from now, as a date field takes it. */
function day(fromNow) {
  const on = new Date(Date.now() + fromNow * 24 * 3600 * 1000);
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(on);
}

/** Reads two residents of a provider that nobody else has, and returns what they are called. */
async function newProvider(page) {
  const stamp = Date.now().toString(36);
  const provider = `Proefzorg & Co ${stamp}`;
  const residents = [`Proefmans-${stamp}a`, `Proefmans-${stamp}b`];
  const rows = residents.map(
    (name, at) => `P${stamp}${at};Ria;${name};Hoofdstraat;${at + 1};6881 AA;Velp;Herindicatie;${provider};Bo Vrij;2,5`,
  );
  const file = ["Nr;Voornaam;Achternaam;Straat;Huisnummer;Postcode;Plaats;Soort;Aanbieder;Begeleider;Uren basis per week"];
  await page.getByRole("link", { name: "Inlezen" }).click();
  await page.getByRole("radio", { name: "Inwoners" }).check();
  const buffer = Buffer.from(`\ufeff${[...file, ...rows].join("\r\n")}\r\n`);
  await page.getByLabel("Bestand", { exact: true }).setInputFiles({ name: "proef.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Bekijk wat erin staat" }).click();
  await page.getByText("Nieuw: 2.").waitFor();
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await page.getByText("Het bestand is ingelezen").waitFor();
  return { provider, residents };
}

/** Takes a step for a resident; the page says what came of it. */
async function step(page, who, name, on) {
  const row = page.getByRole("row").filter({ hasText: who });
  await row.getByLabel(/^Stap voor/).selectOption({ label: name });
  await row.getByLabel(/^Datum van de stap/).fill(on);
  await row.getByRole("button", { name: /^Stap zetten/ }).click();
  await page.waitForLoadState();
}

journey("what went wrong in the pilot is listed, for the team", async ({ visit }) => {
  const page = await visit("coach");
  await page.getByRole("link", { name: "Overdracht" }).click();
  await page.waitForURL(new RegExp(PROGRAMME));
  await page.getByText("Bij 6 inwoners ging de volgorde mis").waitFor();
  const listed = await page.locator(".oz-callout li").allInnerTexts();
  const numbers = listed.map((text) => text.match(/SB\d+/)[0]).sort();
  assert.deepEqual(numbers, ["SB005", "SB006", "SB007", "SB009", "SB012", "SB013"]);
  const siza = page.getByRole("row").filter({ hasText: "Siza" });
  await siza.getByText("Groot: bel eerst").waitFor();
  await checkPage(page, "overdracht");
  await picture(page, "overdracht", { forDocs: true });
  await siza.getByRole("link", { name: "Siza" }).click();
  await checkPage(page, "overdracht aanbieder");
});

journey("the order is refused with the reason, and followed", async ({ visit }) => {
  const page = await visit("coach");
  const { provider, residents } = await newProvider(page);
  const [first, second] = residents;
  await page.goto(PROGRAMME);
  await page.getByRole("link", { name: provider }).click();
  await page.getByRole("heading", { level: 1, name: provider }).waitFor();

  // Out of order: refused, with what comes first; what was chosen is kept.
  await step(page, first, "Begeleiding overgenomen", day(0));
  await page.getByText("“Begeleiding overgenomen” kan nog niet. Eerst komt “Brief aan de aanbieder”.").first().waitFor();
  const kept = page.getByRole("row").filter({ hasText: first }).getByLabel(/^Stap voor/);
  assert.equal(await kept.inputValue(), "takeover");
  await checkPage(page, "overdracht geweigerd");

  // The first was told of ten days ago; the second only now, by a letter that names it.
  await step(page, first, "Brief aan de aanbieder", day(-10));
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Brief aan aanbieder maken" }).click();
  await page.getByText("De brief is gemaakt").waitFor();
  await page.getByText(second).first().waitFor();
  assert.equal(await page.getByText(first).count(), 0, "the first was announced before");
  await checkPage(page, "brief aan aanbieder");
  const pdf = await page.request.get(await page.getByRole("link", { name: "PDF" }).getAttribute("href"));
  assert.equal((await pdf.body()).subarray(0, 5).toString(), "%PDF-");

  // The first may hear it now. For the second it is too early: the page says from when.
  await page.getByRole("link", { name: provider }).click();
  await page.getByRole("button", { name: "Brieven aan inwoners maken" }).click();
  await page.getByText("De brieven zijn gemaakt").waitFor();
  await page.getByRole("button", { name: "Brieven aan inwoners maken" }).click();
  const earliest = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Amsterdam" })
    .format(new Date(`${day(7)}T12:00:00Z`));
  await page.getByText(`De brief aan de inwoner mag vanaf ${earliest}`).waitFor();

  // Nothing is shared before the resident has said what.
  await step(page, first, "Samen op bezoek", day(0));
  await step(page, first, "Toestemming om te delen", day(0));
  await page.getByText("De inwoner heeft nog niet gezegd wat gedeeld mag worden").first().waitFor();
  const consent = page.getByRole("row").filter({ hasText: first }).getByRole("link", { name: "Leg eerst vast" });
  await consent.click();
  await page.getByLabel("Met wie mag het gedeeld worden?").fill("Team Sociale basis");
  await page.getByRole("group", { name: "Wat mag gedeeld worden?" }).getByRole("checkbox").first().check();
  await page.getByRole("radio", { name: "Om begeleiding over te dragen" }).check();
  await page.locator("main form button[type=submit]").first().click();
  await page.getByText("De toestemming is vastgelegd").waitFor();
  await page.goto(PROGRAMME);
  await page.getByRole("link", { name: provider }).click();
  for (const name of ["Toestemming om te delen", "Begeleiding overgenomen", "Afscheid van de oude begeleider"]) {
    await step(page, first, name, day(0));
    await page.getByText("De stap is gezet").waitFor();
  }
  await page.getByRole("row").filter({ hasText: first }).getByText("Overgedragen").waitFor();
  await checkPage(page, "overgedragen");
});

journey("a provider sees its own clients, and takes no steps", async ({ visit }) => {
  const page = await visit("provider");
  await page.getByRole("link", { name: "Overdracht" }).click();
  await page.waitForURL(new RegExp(PROGRAMME));
  const providers = await page.getByRole("rowheader").allInnerTexts();
  assert.deepEqual(providers.map((text) => text.split("\n")[0].trim()), ["RIBW"]);
  await checkPage(page, "overdracht zorgaanbieder");
  await page.getByRole("link", { name: "RIBW" }).click();
  assert.equal(await page.getByRole("button", { name: /Stap zetten|maken/ }).count(), 0);
  assert.equal(await page.locator("a[href^='/dossiers/']").count(), 0, "no way into a file");
  await checkPage(page, "overdracht zorgaanbieder lijst");
  const other = await page.goto(`${PROGRAMME}/Siza`);
  assert.equal(other.status(), 404);
});

journey("taking a step needs no JavaScript", async ({ visit }) => {
  const page = await visit("coach", { javaScript: false });
  const { provider, residents } = await newProvider(page);
  await page.goto(PROGRAMME);
  await page.getByRole("link", { name: provider }).click();
  await step(page, residents[0], "Brief aan de aanbieder", day(-1));
  await page.getByText("De stap is gezet").waitFor();
});
