// Open-loop load on a running server: every request has its moment, whether or not earlier ones were answered, and
// its time counts from that moment. So a server that falls behind cannot hide it.
//
// node load.mjs --url URL --rate N --seconds N
//
// Signs in as the demo coach through the real form, reads which addresses there are from the pages themselves, and asks for the
// worklist, a search and a case in turn. Prints per kind, separated by tabs:
// kind, requests, errors, p50, p95, p99 and longest in milliseconds.

import http from "node:http";
import { parseArgs } from "node:util";

import { account } from "../e2e/lib/accounts.mjs";

const { values: options } = parseArgs({
  options: {
    url: { type: "string" },
    rate: { type: "string", default: "50" },
    seconds: { type: "string", default: "60" },
  },
});
const base = new URL(options.url);
const rate = Number(options.rate);
const seconds = Number(options.seconds);
const { name: login, password } = account("coach");
const WARM_UP_SECONDS = 5;
// What people search on: names and parts of names, villages, suppliers, with and without accents and capitals.
const WORDS = ["proefhuis", "van der testberg", "velp", "DIEREN", "rheden", "anna demo", "zofia", "Modelkamp", "siza",
  "oefendijk", "naima", "hülya", "mvt", "krijtmeer", "papierveld velp", "ruben", "voorbeeldlaar", "2026-000123", "riet",
  "humanitas dieren", "doekenhof", "andré", "schijn"];

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
const cookies = new Map();

function send(method, path, form) {
  return new Promise((resolve, reject) => {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
    if (form) {
      headers["content-type"] = "application/x-www-form-urlencoded";
      headers.origin = base.origin;
      headers["sec-fetch-site"] = "same-origin";
    }
    const request = http.request(new URL(path, base), { method, headers, agent, timeout: 30_000 }, (response) => {
      for (const line of response.headers["set-cookie"] ?? []) {
        const [name, value] = line.split(";")[0].split(/=(.*)/s);
        cookies.set(name, value);
      }
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ path, status: response.statusCode, to: response.headers.location, parts }));
      response.on("error", reject);
    });
    request.on("timeout", () => request.destroy(new Error("no answer in 30 s")));
    request.on("error", reject);
    request.end(form);
  });
}

async function follow(method, path, form) {
  let answer = await send(method, path, form);
  for (let hops = 0; answer.to && hops < 5; hops += 1) {
    const to = new URL(answer.to, new URL(answer.path, base));
    answer = await send("GET", to.pathname + to.search);
  }
  if (answer.status !== 200) throw new Error(`${method} ${path} ended on ${answer.path} with ${answer.status}`);
  return { ...answer, text: Buffer.concat(answer.parts).toString("utf8") };
}

const attribute = (tag, name) => unescape(tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]);
const unescape = (text) => text?.replaceAll("&amp;", "&").replaceAll("&#x2F;", "/").replaceAll("&#x3D;", "=");
const formWith = (text, sign) => (text.match(/<form[\s\S]*?<\/form>/g) ?? []).find((form) => sign.test(form));
const inputs = (form) => form.match(/<input[^>]*>/g) ?? [];

async function signIn() {
  const page = await follow("GET", "/");
  const form = formWith(page.text, /type="password"/);
  if (!form) throw new Error(`no form to sign in on ${page.path}`);
  const fields = new URLSearchParams();
  for (const input of inputs(form)) {
    const [name, type] = [attribute(input, "name"), attribute(input, "type") ?? "text"];
    if (!name) continue;
    const typed = { password, hidden: attribute(input, "value") ?? "" }[type];
    fields.set(name, typed ?? login);
  }
  const done = await follow("POST", attribute(form.match(/<form[^>]*>/)[0], "action") || page.path, fields.toString());
  if (/type="password"/.test(done.text)) throw new Error(`signing in as ${login} was refused`);
  return done;
}

/** Reads from the worklist where one searches and which addresses cases have. */
async function addresses(home) {
  const form = formWith(home.text, /type="search"/);
  if (!form) throw new Error(`no search field on ${home.path}`);
  const action = attribute(form.match(/<form[^>]*>/)[0], "action") || home.path;
  const field = attribute(inputs(form).find((input) => /type="search"/.test(input)), "name");
  const search = (word) => `${action}?${new URLSearchParams({ [field]: word })}`;
  const cases = new Set(caseLinks(home.text));
  for (const word of WORDS) caseLinks((await follow("GET", search(word))).text).forEach((link) => cases.add(link));
  if (cases.size === 0) throw new Error(`no link to a case on ${home.path} or in what is found`);
  console.error(`worklist ${home.path}; search ${search("…")}; ${cases.size} different cases`);
  const [list, all] = [WORDS.map(search), [...cases]];
  return { worklist: () => home.path, search: (n) => list[n % list.length], case: (n) => all[(n * 7) % all.length] };
}

/** A case has an address of its own: a folder and an identifier. */
const caseLinks = (text) => [...text.matchAll(/href="(\/[a-z-]+\/[0-9a-f-]{20,36})"/g)].map((match) => match[1]);

async function load(kinds) {
  const names = Object.keys(kinds);
  const times = Object.fromEntries(names.map((name) => [name, { taken: [], errors: 0 }]));
  const total = rate * (seconds + WARM_UP_SECONDS);
  const start = performance.now() + 100;
  const due = (n) => start + (n * 1000) / rate;
  const open = new Set();
  for (let n = 0; n < total; n += 1) {
    const wait = due(n) - performance.now();
    if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
    const kind = names[n % names.length];
    const measured = n >= rate * WARM_UP_SECONDS;
    const asked = send("GET", kinds[kind](Math.floor(n / names.length)))
      .then((answer) => answer.status === 200, () => false)
      .then((good) => {
        if (!measured) return;
        times[kind].taken.push(performance.now() - due(n));
        if (!good) times[kind].errors += 1;
      })
      .finally(() => open.delete(asked));
    open.add(asked);
    if (n % (rate * 10) === 0) console.error(`${n} of ${total} requests, ${open.size} not answered yet`);
  }
  await Promise.all(open);
  return times;
}

function report(times) {
  for (const [kind, { taken, errors }] of Object.entries(times)) {
    taken.sort((a, b) => a - b);
    const at = (share) => taken[Math.min(taken.length - 1, Math.ceil(share * taken.length) - 1)].toFixed(1);
    console.log([kind, taken.length, errors, at(0.5), at(0.95), at(0.99), at(1)].join("\t"));
  }
}

report(await load(await addresses(await signIn())));
agent.destroy();
