// Makes dist/ from the packages of package-lock.json and from src/: `npm ci && node build.mjs`.
//
// The result is committed, so that `cargo build` needs no Node, and it is the same on every machine:
// files are put one after the other and nothing is stamped with a time.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const read = (...path) => readFileSync(join(here, ...path), "utf8").replaceAll("\r\n", "\n");
const packages = Object.keys(JSON.parse(read("package.json")).dependencies).sort();
const theme = "@nl-design-system-community/ma-design-tokens";
const components = packages.filter((name) => name.startsWith("@utrecht/"));

const withoutComments = (css) => css.replace(/\/\*(?!\*\s*@license)[\s\S]*?\*\//g, "");
const squeezed = (css) => css.replace(/^\s+/gm, "").replace(/\n{2,}/g, "\n").trim() + "\n";

const utrecht = components.map((name) => read("node_modules", name, "dist/index.min.css").trim()).join("\n") + "\n";
const own = readdirSync(join(here, "src"))
  .filter((name) => name.endsWith(".css"))
  .sort()
  .map((name) => squeezed(withoutComments(read("src", name))))
  .join("");

/** Keeps the tokens that our style sheets use, and the tokens that those are made of. */
function usedTokens(css, ...users) {
  const tokens = new Map([...css.matchAll(/^\s*(--[\w-]+):\s*(.*?);/gm)].map(([, name, value]) => [name, value]));
  const namesIn = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);
  const wanted = users.flatMap(namesIn);
  const kept = new Set();
  while (wanted.length > 0) {
    const name = wanted.pop();
    // The theme writes "None" where a token has no value; that is no CSS.
    if (kept.has(name) || !tokens.has(name) || tokens.get(name) === "None") continue;
    kept.add(name);
    wanted.push(...namesIn(tokens.get(name)));
  }
  return [...kept].sort().map((name) => `${name}:${tokens.get(name)};`);
}

const notice = [
  "Files in this folder that were made by others, and their licences:",
  "",
  ...packages.map((name) => {
    const about = JSON.parse(read("node_modules", name, "package.json"));
    const file = { "htmx.org": "htmx.min.js", [theme]: "theme.css" }[name] ?? "utrecht.css";
    return `${file}: ${name} ${about.version}, ${about.license}`;
  }),
  "",
  "utrecht.css and theme.css: copyright (c) Gemeente Utrecht, Frameless B.V. and the NL Design System community,",
  "licensed under the European Union Public Licence (EUPL) 1.2, https://eupl.eu/1.2/en/",
  "htmx.min.js: Zero-Clause BSD licence, by Big Sky Software.",
  "omzien.css and omzien.js are part of Omzien, EUPL-1.2.",
  "",
].join("\n");

const files = {
  "utrecht.css": utrecht,
  "theme.css": `/* @license EUPL-1.2, ${theme} */\n.ma-theme{\n${usedTokens(read("node_modules", theme, "dist/theme.css"), utrecht, own).join("\n")}\n}\n`,
  "omzien.css": own,
  "omzien.js": read("src/omzien.js"),
  "htmx.min.js": read("node_modules/htmx.org/dist/htmx.min.js").replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n"),
  NOTICE: notice,
};

const dist = process.argv[2] ?? join(here, "dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
for (const [name, content] of Object.entries(files)) writeFileSync(join(dist, name), content);
