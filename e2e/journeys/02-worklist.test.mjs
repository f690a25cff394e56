// Journey 2: seeing the work of a team.

import assert from "node:assert/strict";

import { checkPage, journey, keyboard, picture } from "../lib/harness.mjs";

const table = (page) => page.getByRole("table").first();
const rows = (page) => table(page).locator("tbody tr");
const search = async (page, words) => {
  await page.getByRole("searchbox", { name: "Zoek op naam" }).fill(words);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("zoek") === words);
};

journey("the day starts with what needs attention first", async ({ visit }) => {
  const page = await visit("coach");
  await page.waitForURL(/\/werklijst/);
  await checkPage(page, "werklijst");
  await picture(page, "werklijst", { forDocs: true, fullPage: false });
  const first = await rows(page).first().innerText();
  assert.match(first, /voorbij|Dringend|nog geen afspraak|geen contact/, "the first case says why it is first");
  await page.getByRole("heading", { name: "Verdeling over coaches" }).waitFor();
  await page.getByText("Hoe tellen we gewicht?").click();
  await page.getByText("Elk open dossier telt 1 punt").waitFor();
});

journey("a name is found whatever the accents and capitals", async ({ visit }) => {
  const page = await visit("coach");
  await search(page, "naima");
  const names = await table(page).locator("tbody th").allInnerTexts();
  assert.ok(names.some((name) => name.includes("Naïma")), "an accent is found without one");
  for (const typed of ["NAÏMA", "Naïm"]) {
    await search(page, typed);
    assert.deepEqual(await table(page).locator("tbody th").allInnerTexts(), names, typed);
  }
  await checkPage(page, "werklijst gezocht");
});

journey("a village and a provider are found too, and a search can be narrowed", async ({ visit }) => {
  const page = await visit("coach");
  await search(page, "siza");
  assert.match(await rows(page).first().innerText(), /Siza/);
  await search(page, "dieren siza");
  assert.match(await rows(page).first().innerText(), /Dieren[\s\S]*Siza/);
  await search(page, "dieren");
  await page.getByRole("navigation", { name: "Stand van de dossiers" }).getByRole("link", { name: /Nieuw/ }).click();
  await page.waitForURL(/toon=nieuw/);
  for (const row of await rows(page).all()) assert.match(await row.innerText(), /Dieren[\s\S]*Nieuw/);
  await page.getByRole("link", { name: "Zoeken wissen" }).click();
  await page.waitForURL((url) => !url.search.includes("zoek"));
});

journey("each list holds what its name says", async ({ visit }) => {
  const page = await visit("coach");
  for (const [name, text] of [["Nieuw", /Nieuw/], ["Gesprek gepland", /Gesprek gepland/]]) {
    const card = page.getByRole("navigation", { name: "Stand van de dossiers" }).getByRole("link", { name: new RegExp(`^${name}`) });
    await card.click();
    await page.waitForURL(/toon=/);
    for (const row of await rows(page).all()) assert.match(await row.innerText(), text);
  }
  const tabs = page.getByRole("navigation", { name: "Andere lijsten" });
  await tabs.getByRole("link", { name: /Termijn dichtbij/ }).click();
  await page.waitForURL(/toon=termijn/);
  for (const row of await rows(page).all()) assert.match(await row.innerText(), /Termijn/);
  await tabs.getByRole("link", { name: /Van mij/ }).click();
  await page.waitForURL(/toon=mijn/);
  for (const row of await rows(page).all()) assert.match(await row.innerText(), /Coach Velp/);
});

journey("a list goes on, and every case is on it once", async ({ visit }) => {
  const page = await visit("coach");
  const seen = [];
  for (let pages = 0; pages < 3; pages += 1) {
    seen.push(...(await table(page).locator("tbody th a").evaluateAll((links) => links.map((link) => link.href))));
    const next = page.getByRole("link", { name: "Volgende" });
    if ((await next.count()) === 0) break;
    await next.click();
    await page.waitForURL(/na=/);
  }
  assert.ok(seen.length > 25, "there is more than one page");
  assert.equal(new Set(seen).size, seen.length);
  await page.getByRole("link", { name: "Naar het begin van de lijst" }).click();
  await page.waitForURL((url) => !url.search.includes("na="));
});

journey("a search without result says what was searched and what one can do", async ({ visit }) => {
  const page = await visit("coach");
  await search(page, "bestaatniet");
  await page.getByText("Niets gevonden voor “bestaatniet”").waitFor();
  await page.getByRole("main").getByRole("link", { name: "Nieuwe vraag" }).first().waitFor();
  await checkPage(page, "werklijst niets gevonden");
});

journey("the worklist can be searched with the keyboard alone and without JavaScript", async ({ visit }) => {
  const page = await visit("coach", { javaScript: false });
  const hand = keyboard(page);
  await hand.tabTo("searchbox", "Zoek op naam");
  await hand.type("velp");
  await hand.press("Enter");
  await page.waitForURL(/zoek=velp/);
  assert.ok((await rows(page).count()) > 0);
});

journey("a provider does not get to see the worklist", async ({ visit }) => {
  const page = await visit("provider");
  const answer = await page.request.get("/werklijst");
  assert.equal(answer.status(), 403);
});
