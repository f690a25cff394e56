// Journey 8: what the programme did, for those who may see small numbers and for those who may not.

import assert from "node:assert/strict";

import { checkPage, journey, picture } from "../lib/harness.mjs";

const PAGE = "/evaluatie/sociale-basis-rheden";
const END = "op=2020-12-31";

const file = (page, ending, query = END) => page.request.get(`${PAGE}/evaluatie.${ending}?${query}`);

/** The row of a table in JSON. */
function row(evaluation, table, id) {
  return evaluation.tables.find((one) => one.id === table).rows.find((one) => one.id === id);
}

journey("policy sees what the programme did, and nobody in it", async ({ visit }) => {
  const page = await visit("policy");
  await page.getByRole("link", { name: "Evaluatie" }).click();
  await checkPage(page, "evaluaties");
  await page.getByRole("link", { name: "Sociale basis Rheden" }).click();
  await page.goto(`${PAGE}?${END}`);
  await page.getByText("Kleine aantallen zijn verborgen", { exact: true }).waitFor();
  const main = page.getByRole("main");
  await main.getByRole("row", { name: /Velp\s*33/ }).first().waitFor();
  await main.getByRole("row", { name: /Dieren\s*21/ }).first().waitFor();
  assert.doesNotMatch(await main.innerText(), /SB0/, "no numbers of residents");
  await page.locator("summary").filter({ hasText: "Afhandelingen: als tabel" }).click();
  await main.getByRole("row", { name: /Overleden.*verborgen/ }).waitFor();
  await checkPage(page, "evaluatie");
  await picture(page, "evaluatie", { forDocs: true });
});

journey("every file says the same, and what is hidden is not in it", async ({ visit }) => {
  const page = await visit("policy");
  const json = await file(page, "json");
  assert.match(json.headers()["content-disposition"], /evaluatie-sociale-basis-rheden-2020-12-31\.json/);
  const evaluation = await json.json();
  assert.equal(evaluation.cases, 63);
  assert.deepEqual(row(evaluation, "outcome", "taken-over").count, 38);
  const died = row(evaluation, "outcome", "died");
  assert.deepEqual([died.count, died.hidden], [null, true]);
  assert.doesNotMatch(JSON.stringify(evaluation), /SB0/);
  const csv = (await (await file(page, "csv")).body()).toString("utf8");
  assert.match(csv, /Velp;33/);
  assert.match(csv, /Overleden;verborgen/);
  const xlsx = await (await file(page, "xlsx")).body();
  assert.equal(xlsx.subarray(0, 2).toString(), "PK");
  const pdf = await (await file(page, "pdf")).body();
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
});

journey("outsiders see whole months, and never the small numbers", async ({ visit }) => {
  const page = await visit("policy");
  await page.goto(PAGE);
  await page.getByLabel("Stand op").fill("2020-11-15");
  await page.getByRole("button", { name: "Toon deze dag" }).click();
  assert.equal(await page.getByLabel("Stand op").inputValue(), "2020-10-31");
  assert.equal((await page.goto(`${PAGE}?${END}&intern=1`)).status(), 403);
  assert.equal((await file(page, "json", `${END}&intern=1`)).status(), 403);
  assert.equal((await page.goto("/evaluatie/bestaat-niet")).status(), 404);
});

journey("the team sees every number, and with whom the order went wrong", async ({ visit }) => {
  const page = await visit("coach");
  await page.goto(`${PAGE}?${END}`);
  await page.getByRole("link", { name: "Toon alle aantallen van mijn team" }).click();
  await page.getByText("Alleen voor het team").waitFor();
  const findings = page.getByRole("table", { name: "Wat anders ging dan afgesproken" });
  const numbers = await findings.getByRole("rowheader").allInnerTexts();
  assert.deepEqual(numbers.map((text) => text.trim()), ["SB005", "SB006", "SB007", "SB009", "SB012", "SB013"]);
  const evaluation = await (await file(page, "json", `${END}&intern=1`)).json();
  assert.equal(row(evaluation, "outcome", "died").count, 1);
  assert.equal(row(evaluation, "solution", "magneet").count, 3);
  await checkPage(page, "evaluatie intern");
});

journey("a provider and a coordinator of volunteers have no evaluation", async ({ visit }) => {
  for (const role of ["provider", "volunteer-coordinator"]) {
    const page = await visit(role);
    assert.equal((await page.goto(PAGE)).status(), 403, role);
  }
});

journey("the evaluation is there in English and without JavaScript", async ({ visit }) => {
  const page = await visit("policy", { javaScript: false, language: "en-GB" });
  await page.goto(`${PAGE}?${END}`);
  await page.getByText("Small numbers are hidden", { exact: true }).waitFor();
  await page.getByRole("row", { name: /Velp\s*33/ }).first().waitFor();
});
