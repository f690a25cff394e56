// Journey 5: finding support near a question, and the social map.

import assert from "node:assert/strict";

import { checkPage, journey, picture } from "../lib/harness.mjs";

/** Takes a question in and goes to what there is nearby for it. */
async function askFor(page, { words, domain, limits = "", place = "Velp" }) {
  await page.goto("/vragen/nieuw");
  await page.locator("#words").fill(words);
  await page.getByRole("checkbox", { name: domain }).check();
  await page.locator("#limits").fill(limits);
  await page.locator("#place").fill(place);
  await page.getByRole("button", { name: "Vraag opnemen" }).last().click();
  await page.waitForURL(/\/ontvangen$/);
  await page.getByRole("link", { name: "Zoek steun dichtbij" }).click();
  await page.waitForURL(/\/dichtbij$/);
}

journey("support is shown from near to far, each with the reason why", async ({ visit }) => {
  const page = await visit("coach");
  await askFor(page, { words: "Ik ben alleen en wil graag wandelen.", domain: /Mensen ontmoeten/ });
  await checkPage(page, "steun dichtbij");
  await picture(page, "steun dichtbij", { forDocs: true });
  const circles = await page.locator("section[aria-labelledby^=ring-] h2").allInnerTexts();
  const order = ["Netwerk", "Vrijwilligers", "Algemene voorziening"];
  assert.deepEqual(circles.map((name) => order.findIndex((known) => name.startsWith(known))), [0, 1, 2]);
  const buddy = page.getByRole("article").filter({ hasText: "Bezoekmaatje van MVT" });
  await buddy.getByText(/De vraag noemt: .*wandelen/).waitFor();
  await buddy.getByText("In Velp").waitFor();
  const link = await buddy.getByRole("link", { name: /^Zet in het plan.*Bezoekmaatje van MVT/ }).getAttribute("href");
  assert.match(link, /^\/dossiers\/[0-9a-f-]+\/inzet\/nieuw\?aanbod=[0-9a-f-]+$/);
});

journey("hard limits are kept, and what fell off says why", async ({ visit }) => {
  const page = await visit("coach");
  await askFor(page, {
    words: "Ik wil onder de mensen komen.",
    domain: /Mensen ontmoeten/,
    limits: "Gebruikt een rolstoel",
    place: "Rheden",
  });
  const off = page.getByRole("region", { name: "Dit viel af" });
  await off.getByText("Niet toegankelijk met een rolstoel").first().waitFor();
  await off.getByText("Alleen voor inwoners van Velp").first().waitFor();
  const fits = await page.getByRole("article").allInnerTexts();
  assert.ok(fits.every((text) => !text.includes("Buren voor buren Velp")));
});

journey("nothing is proposed before the phase of a programme allows it", async ({ visit }) => {
  const page = await visit("coach");
  // Somebody of the caseload that was taken over: still winning trust.
  await page.goto("/werklijst?zoek=2020");
  const hrefs = await page.getByRole("table").first().locator("tbody th a").evaluateAll((links) => links.map((link) => link.href));
  for (const href of hrefs) {
    await page.goto(`${href}/dichtbij`);
    if ((await page.getByText("Nog niet koppelen").count()) === 0) continue;
    assert.equal(await page.getByText("Zet in het plan").count(), 0);
    await checkPage(page, "steun dichtbij te vroeg");
    return;
  }
  assert.fail("nobody of the first page is in an early phase");
});

for (const role of ["coach", "volunteer-coordinator", "provider", "policy", "administrator"]) {
  journey(`the social map is there for ${role}`, async ({ visit }) => {
    const page = await visit(role);
    await page.goto("/sociale-kaart");
    await page.getByRole("article").first().waitFor();
  });
}

journey("the social map is searched and filtered", async ({ visit }) => {
  const page = await visit("volunteer-coordinator");
  await page.waitForURL(/\/sociale-kaart/);
  await checkPage(page, "sociale kaart");
  const all = await page.getByRole("article").count();
  await page.getByRole("searchbox", { name: "Zoekwoorden" }).fill("auticafe");
  await page.getByRole("button", { name: "Zoeken" }).last().click();
  await page.waitForURL(/woorden=auticafe/);
  await page.getByRole("article").filter({ hasText: "Auticafé" }).first().waitFor();
  assert.ok((await page.getByRole("article").count()) < all);
  await page.getByRole("link", { name: "Filters wissen" }).first().click();
  await page.getByLabel("Cirkel").selectOption("volunteers");
  await page.getByLabel("Voor inwoners van").selectOption("Dieren");
  await page.getByRole("button", { name: "Zoeken" }).last().click();
  await page.waitForURL(/cirkel=volunteers/);
  for (const card of await page.getByRole("article").allInnerTexts()) {
    assert.match(card, /Vrijwilligers/);
    assert.match(card, /Dieren|alle dorpen/);
  }
  await page.goto("/sociale-kaart?woorden=bestaatniet");
  await checkPage(page, "sociale kaart niets gevonden", {});
});
