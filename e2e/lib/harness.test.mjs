// Tests of the tools themselves, on small pages of our own: each must pass a good page and find what is wrong.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { openPage } from "./browser.mjs";
import { checkPage } from "./check-page.mjs";
import { keyboard } from "./keyboard.mjs";
import { fileName } from "./picture.mjs";

const CSP = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'";
const STYLE = "body{font:16px sans-serif} :focus{outline:3px solid #000} .bare:focus{outline:none} .wide{width:900px}";
const page = (body, lang = "nl") =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Proef</title>` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="/style.css">` +
  `<link rel="icon" href="data:,"></head><body><main><h1>Proef</h1>${body}</main></body></html>`;
const PAGES = {
  "/good": page(`<p>Goed zo.</p><form><label>Naam <input name="n"></label> <button>Opslaan</button></form>`),
  "/english": page("<p>Hello.</p>", "en"),
  "/missing": page("<p>⟨worklist-title⟩</p>"),
  "/image": page(`<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`),
  "/wide": page(`<div class="wide">Te breed</div>`),
  "/inline": page(`<script>window.bad = true</script><p>Tekst</p>`),
  "/broken": page(`<p>Tekst</p><script src="/throws.js"></script>`),
  "/unseen": page(`<form><label>Naam <input name="n" class="bare"></label> <button>Opslaan</button></form>`),
};
const OTHER = { "/style.css": ["text/css", STYLE], "/throws.js": ["text/javascript", "throw new Error('kapot')"] };

const server = createServer((request, response) => {
  const [type, text] = OTHER[request.url] ?? ["text/html; charset=utf-8", PAGES[request.url]];
  const headers = { "content-type": type, "content-security-policy": CSP };
  response.writeHead(text ? 200 : 404, headers).end(text ?? page("<p>Niet gevonden</p>"));
});

before(async () => {
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  process.env.OMZIEN_URL = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

async function at(path, use) {
  const opened = await openPage();
  try {
    await opened.goto(path);
    return await use(opened);
  } finally {
    await opened.context().close();
  }
}

const check = (path, options) => at(path, (opened) => checkPage(opened, `harness ${path}`, options));

test("a good page passes, also one that says that something is not there", async () => {
  await check("/good");
  await check("/nothing");
  await check("/english", { language: "en" });
});

const wrong = [
  ["/english", /language is "en", not "nl"/],
  ["/missing", /the text ⟨worklist-title⟩ is missing/],
  ["/image", /axe image-alt \(wide\)/],
  ["/wide", /at 320 px the page scrolls sideways.*Te breed/],
  ["/inline", /Content Security Policy/i],
  ["/broken", /a script failed: kapot/],
];
for (const [path, what] of wrong) {
  test(`finds what is wrong with ${path}`, () => assert.rejects(check(path), what));
}

test("the keyboard fills a form and sees where focus is", async () => {
  await at("/good", async (opened) => {
    const hand = keyboard(opened);
    await hand.tabTo("textbox", "Naam");
    await hand.type("Jansen");
    await hand.tabTo("button", "Opslaan");
    await hand.press("Enter");
    await opened.waitForURL(/n=Jansen/);
  });
  const lost = at("/unseen", (opened) => keyboard(opened).tabTo("button", "Opslaan"));
  await assert.rejects(lost, /nothing shows that this has focus/);
});

test("a description becomes a file name", () => {
  assert.equal(fileName("Werklijst: één dag!"), "werklijst-een-dag");
});
