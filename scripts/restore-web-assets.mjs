// Copies what the pages load from npm into wwwroot/lib. Run by run.sh and test.sh after `npm ci`.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const packages = join(root, "node_modules");
const lib = join(root, "wwwroot", "lib");

const highlight = "@highlightjs/cdn-assets";
const languages = ["bash", "csharp", "json", "python", "xml"];
const fonts = readdirSync(join(packages, "katex/dist/fonts")).filter(name => name.endsWith(".woff2"));

// A Greek letter in a sentence is a formula's, and looks like one: the formulas' fonts are on nearly every page already. Where a face is one of
// several of a family, a letter is sought among those of the same style and weight only: so each has its own two.
const greek = rule => [["KaTeX_Math-Italic", "U+03B1-03C9, U+03D1, U+03D5, U+03F5"], ["KaTeX_Main-Regular", "U+0391-03A9"]]
  .map(([font, range]) => rule.replace(/src: [^;]+;/, `src: url(../katex/fonts/${font}.woff2) format('woff2');`).replace(/unicode-range: [^;]+;/, `unicode-range: ${range};`)).join("\n");

// The three voices of the site. What is set in many weights is a variable font whose axis is the weight; what is set in one is a plain font, of half the size.
const faces = [
  ["@fontsource/source-serif-4", "400.css"],
  ["@fontsource/source-serif-4", "600.css"],
  ["@fontsource/source-serif-4", "400-italic.css"],
  ["@fontsource-variable/source-sans-3", "index.css"],
  ["@fontsource/source-sans-3", "400-italic.css"],
  ["@fontsource/source-code-pro", "400.css"],
].map(([face, sheet]) => {
  // One family for both kinds, and no form that only a browser of before 2016 asks for.
  const all = readFileSync(join(packages, face, sheet), "utf8").replaceAll(" Variable'", "'").replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, "");
  const rules = all.replaceAll(/\/\*[^*]*\*\/\s*@font-face \{[^}]*\}/g, rule => / source-\S+-greek-(?!ext)/.test(rule) ? greek(rule) : rule);
  return { face, rules, files: [...rules.matchAll(/url\(\.\/files\/([^)]+)\)/g)].map(match => match[1]) };
});

// Each line: where in the packages, and where under wwwroot/lib.
const files = [
  ["@microsoft/signalr/dist/browser/signalr.min.js", "signalr/signalr.min.js"],
  ["katex/dist/katex.min.css", "katex/katex.min.css"],
  ["katex/LICENSE", "katex/LICENSE"],
  ...fonts.map(name => [`katex/dist/fonts/${name}`, `katex/fonts/${name}`]),
  [`${highlight}/es/core.min.js`, "highlight/core.min.js"],
  ...languages.map(name => [`${highlight}/es/languages/${name}.min.js`, `highlight/languages/${name}.min.js`]),
  [`${highlight}/LICENSE`, "highlight/LICENSE"],
  ...faces.flatMap(({ face, files }) => files.map(name => [`${face}/files/${name}`, `fonts/files/${name}`])),
  ...faces.map(({ face }) => [`${face}/LICENSE`, `fonts/LICENSE-${face.split("/")[1]}`]),
];

rmSync(lib, { recursive: true, force: true });
for (const [from, to] of files) {
  mkdirSync(dirname(join(lib, to)), { recursive: true });
  cpSync(join(packages, from), join(lib, to), { preserveTimestamps: true });
}

writeFileSync(join(lib, "fonts/fonts.css"), faces.map(({ rules }) => rules).join("\n"));
console.log(`wwwroot/lib: ${files.length + 1} files`);
