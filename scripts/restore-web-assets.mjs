// Copies what the pages load from npm into wwwroot/lib. Run by run.sh and test.sh after `npm ci`.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const packages = join(root, "node_modules");
const lib = join(root, "wwwroot", "lib");

const highlight = "@highlightjs/cdn-assets";
const languages = ["bash", "csharp", "json", "plaintext", "python", "xml"];
const fonts = readdirSync(join(packages, "katex/dist/fonts")).filter(name => name.endsWith(".woff2"));

// The three voices of the site, each a variable font whose axis is the weight; one sheet names them all.
const faces = ["source-serif-4", "source-sans-3", "source-code-pro"].map(name => `@fontsource-variable/${name}`);
const sheets = ["index.css", "wght-italic.css"];
const faceFiles = faces.flatMap(face => readdirSync(join(packages, face, "files")).filter(name => name.includes("-wght-")).map(name => [face, name]));

// Each line: where in the packages, and where under wwwroot/lib.
const files = [
  ["@microsoft/signalr/dist/browser/signalr.min.js", "signalr/signalr.min.js"],
  ["katex/dist/katex.min.css", "katex/katex.min.css"],
  ["katex/LICENSE", "katex/LICENSE"],
  ...fonts.map(name => [`katex/dist/fonts/${name}`, `katex/fonts/${name}`]),
  [`${highlight}/es/core.min.js`, "highlight/core.min.js"],
  ...languages.map(name => [`${highlight}/es/languages/${name}.min.js`, `highlight/languages/${name}.min.js`]),
  [`${highlight}/styles/a11y-light.min.css`, "highlight/light.min.css"],
  [`${highlight}/styles/a11y-dark.min.css`, "highlight/dark.min.css"],
  [`${highlight}/LICENSE`, "highlight/LICENSE"],
  ...faceFiles.map(([face, name]) => [`${face}/files/${name}`, `fonts/files/${name}`]),
  ...faces.map(face => [`${face}/LICENSE`, `fonts/LICENSE-${face.split("/")[1]}`]),
];

rmSync(lib, { recursive: true, force: true });
for (const [from, to] of files) {
  mkdirSync(dirname(join(lib, to)), { recursive: true });
  cpSync(join(packages, from), join(lib, to), { preserveTimestamps: true });
}
writeFileSync(join(lib, "fonts/fonts.css"), faces.flatMap(face => sheets.map(sheet => readFileSync(join(packages, face, sheet), "utf8"))).join("\n"));
console.log(`wwwroot/lib: ${files.length + 1} files`);
