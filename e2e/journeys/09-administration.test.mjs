// Journey 9: reading files, keeping accounts, and looking at the journal.

import assert from "node:assert/strict";
import { join } from "node:path";
import { crc32 } from "node:zlib";

import { checkPage, journey, picture } from "../lib/harness.mjs";

const FILES = join(import.meta.dirname, "../../demo/rheden");

async function send(page, kind, file) {
  await page.goto("/inlezen");
  await page.getByRole("radio", { name: kind }).check();
  const team = page.getByLabel("Team", { exact: true });
  if (await team.count()) await team.fill("Sociale basis");
  await page.getByLabel("Bestand", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Bekijk wat erin staat" }).click();
  await page.waitForLoadState();
}

/** Makes a workbook of rows of text: the smallest XLSX that a reader takes. */
function workbook(rows) {
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const cell = (text, at, row) => `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, column, at + 1)).join("")}</row>`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const package_ = "http://schemas.openxmlformats.org/package/2006";
  return stored({
    "[Content_Types].xml": `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
  });
}

/** Makes a zip file whose parts are not compressed. */
function stored(parts) {
  const [bodies, index] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, data] = [Buffer.from(name), Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    bodies.push(Buffer.from("PK\x03\x04"), fields, path, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    index.push(Buffer.from("PK\x01\x02\x14\x00"), fields, rest, path);
    offset += 4 + fields.length + path.length + data.length;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, directory, Buffer.from("PK\x05\x06"), end]);
}

journey("a file with mistakes is refused, with every mistake at its place", async ({ visit }) => {
  const page = await visit("administrator");
  await checkPage(page, "inlezen");
  await send(page, "Inwoners", join(FILES, "inwonersbestand-met-fouten.csv"));
  await page.getByText("10 fouten: er is niets ingelezen").waitFor();
  const places = await page.getByRole("table", { name: "Wat er beter moet" }).getByRole("rowheader").allInnerTexts();
  assert.equal(places.length, 10);
  assert.equal(places[0].trim(), "Rij 3, kolom BSN");
  assert.equal(await page.getByRole("button", { name: "Inlezen", exact: true }).count(), 0);
  assert.doesNotMatch(await page.getByRole("main").innerText(), /\b\d{9}\b/, "no BSN on the page");
  await checkPage(page, "inlezen met fouten");
  await picture(page, "inlezen", { forDocs: true });
  await page.getByRole("button", { name: "Kies een bestand" }).click();
  await page.getByText("Er is niets ingelezen. Het bestand is weggegooid.").waitFor();
});

journey("something that is no table is refused in plain words", async ({ visit }) => {
  const page = await visit("administrator");
  const buffer = Buffer.from("%PDF-1.7 nothing to read");
  await send(page, "Inwoners", { name: "brief.pdf", mimeType: "application/pdf", buffer });
  await page.getByText("Dit is een PDF. Stuur de tabel als CSV, Excel of OpenDocument.").first().waitFor();
  await checkPage(page, "inlezen geweigerd");
});

journey("a file of old characters is recognised; reading it again changes nothing", async ({ visit }) => {
  const page = await visit("administrator");
  await send(page, "Inwoners", join(FILES, "inwonersbestand-windows1252.csv"));
  await page.getByText("Windows-1252").waitFor();
  await page.getByText("Dit bestand kan ingelezen worden").waitFor();
  await checkPage(page, "inlezen bekeken");
  await page.getByRole("button", { name: "Niet inlezen" }).click();
  await send(page, "Inwoners", join(FILES, "inwonersbestand.csv"));
  await page.getByText("Nieuw: 0. Veranderd: 0. Hetzelfde gebleven: 63.").waitFor();
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await page.getByText("Het bestand is ingelezen").waitFor();
  await checkPage(page, "ingelezen");
});

journey("a workbook is read, after its columns were chosen", async ({ visit }) => {
  const page = await visit("administrator", { javaScript: false });
  const stamp = Date.now().toString(36);
  const rows = [
    ["Nr", "Hoe iemand heet", "Plaats", "Soort"],
    [`X${stamp}`, `Proefmans-${stamp}`, "Velp", "Nieuwe melding"],
  ];
  const name = "inwoners.xlsx";
  await send(page, "Inwoners", { name, mimeType: "application/octet-stream", buffer: workbook(rows) });
  await page.getByText("Het veld Achternaam moet een kolom hebben").waitFor();
  await page.getByLabel(/^Achternaam/).selectOption("Hoe iemand heet");
  await page.getByRole("button", { name: "Pas toe en bekijk opnieuw" }).click();
  await page.getByText("Nieuw: 1. Veranderd: 0.").waitFor();
  await page.getByText("Excel (.xlsx)").waitFor();
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await page.getByText("Het bestand is ingelezen").waitFor();
});

journey("nobody sees the file of another", async ({ visit }) => {
  const page = await visit("administrator");
  await send(page, "Inwoners", join(FILES, "inwonersbestand.csv"));
  const path = new URL(page.url()).pathname;
  const coach = await visit("coach");
  assert.equal((await coach.goto(path)).status(), 404);
  const policy = await visit("policy");
  assert.equal((await policy.goto("/inlezen")).status(), 403);
  assert.equal((await policy.goto(path)).status(), 403);
});

journey("an administrator makes, closes and opens an account", async ({ visit }) => {
  const page = await visit("administrator");
  const login = `proef${Date.now().toString(36)}`;
  await page.getByRole("link", { name: "Accounts" }).click();
  await checkPage(page, "accounts");
  await page.getByRole("link", { name: "Nieuw account" }).click();
  await page.getByLabel("Naam", { exact: true }).fill("Proef Coach");
  await page.getByLabel("Gebruikersnaam").fill(login);
  await page.getByRole("radio", { name: "Wijkcoach" }).check();
  await page.getByLabel(/^Team/).fill("Sociale basis");
  await page.getByLabel("Wachtwoord", { exact: true }).fill("te kort");
  await page.getByRole("button", { name: "Account maken" }).click();
  await page.getByText("Dit wachtwoord is te kort").first().waitFor();
  assert.equal(await page.getByLabel("Gebruikersnaam").inputValue(), login, "what was typed is kept");
  await checkPage(page, "nieuw account geweigerd");
  await page.getByLabel("Wachtwoord", { exact: true }).fill("een lange proefzin");
  await page.getByRole("button", { name: "Account maken" }).click();
  await page.getByText("Het account is gemaakt").waitFor();

  const row = page.getByRole("row").filter({ hasText: login });
  page.on("dialog", (dialog) => dialog.accept());
  await row.getByRole("button", { name: /^Sluiten/ }).click();
  await row.getByText("Gesloten").waitFor();
  const guest = await visit();
  await guest.getByLabel("Gebruikersnaam").fill(login);
  await guest.getByLabel("Wachtwoord").fill("een lange proefzin");
  await guest.getByRole("button", { name: "Aanmelden" }).click();
  await guest.getByText("Deze gegevens kloppen niet").first().waitFor();
  await row.getByRole("button", { name: /^Openen/ }).click();
  await row.getByRole("link", { name: /^Nieuw wachtwoord/ }).click();
  await checkPage(page, "nieuw wachtwoord");
  await page.getByLabel("Nieuw wachtwoord").fill("een andere proefzin");
  await page.getByRole("button", { name: "Wachtwoord veranderen" }).click();
  await page.getByText("Het wachtwoord is veranderd").waitFor();
  await guest.getByLabel("Wachtwoord").fill("een andere proefzin");
  await guest.getByRole("button", { name: "Aanmelden" }).click();
  await guest.waitForURL(/\/werklijst/);
});

journey("the journal says who did what, and that it is whole", async ({ visit }) => {
  const page = await visit("administrator");
  await page.getByRole("link", { name: "Logboek" }).click();
  await page.getByRole("row").filter({ hasText: "Aangemeld" }).first().waitFor();
  await checkPage(page, "logboek");
  await page.getByRole("button", { name: "Controleer het logboek" }).click();
  await page.getByText("Het logboek is heel").waitFor();
  await checkPage(page, "logboek gecontroleerd");
  const coach = await visit("coach");
  assert.equal((await coach.goto("/logboek")).status(), 403);
  assert.equal((await coach.goto("/accounts")).status(), 403);
});
