// A household of this run only, taken in through the real form, for journeys that go on from there.

let count = 0;

/** Takes a question in as the coach on this page, and opens its case. Returns the address of the case. */
export async function newHousehold(page, { words = "Ik zit de hele dag alleen.", carer = false } = {}) {
  count += 1;
  const letters = `${Date.now()}${count}`.replace(/\d/g, (digit) => "abcdefghij"[digit]);
  await page.goto("/vragen/nieuw");
  await page.locator("#words").fill(words);
  await page.getByLabel("Voornaam").first().fill("Proef");
  await page.getByLabel("Achternaam").first().fill(`Huishouden-${letters}`);
  await page.locator("#phone").fill("06 000 12345");
  await page.getByLabel("Dorp of plaats").fill("Velp");
  if (carer) {
    const first = page.locator("details", { hasText: "Nog iemand (1)" });
    if (!(await first.evaluate((details) => details.open))) await first.locator("summary").click();
    await first.getByLabel("Voornaam").fill("Anna");
    await first.getByLabel("Wat is deze persoon").selectOption("helper");
    await first.getByRole("checkbox", { name: /mantelzorger/ }).check();
  }
  await page.getByRole("button", { name: "Vraag opnemen" }).last().click();
  await page.waitForURL(/\/ontvangen$/);
  const path = await page.locator('a[href^="/dossiers/"]').first().getAttribute("href");
  const dossier = path.match(/^\/dossiers\/[0-9a-f-]+/)[0];
  await page.goto(dossier);
  return dossier;
}
