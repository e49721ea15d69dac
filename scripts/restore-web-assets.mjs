// Copies what the pages load from npm into wwwroot/lib. Run by run.sh and test.sh after `npm ci`.
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const packages = join(root, "node_modules");
const lib = join(root, "wwwroot", "lib");

const highlight = "@highlightjs/cdn-assets";
const languages = ["bash", "csharp", "json", "plaintext", "python", "xml"];
const fonts = readdirSync(join(packages, "katex/dist/fonts")).filter(name => name.endsWith(".woff2"));

// Each line: where in the packages, and where under wwwroot/lib.
const files = [
  ["@microsoft/signalr/dist/browser/signalr.min.js", "signalr/signalr.min.js"],
  ["plotly.js-cartesian-dist-min/plotly-cartesian.min.js", "plotly/plotly-cartesian.min.js"],
  ["plotly.js-cartesian-dist-min/LICENSE", "plotly/LICENSE"],
  ["katex/dist/katex.min.css", "katex/katex.min.css"],
  ["katex/LICENSE", "katex/LICENSE"],
  ...fonts.map(name => [`katex/dist/fonts/${name}`, `katex/fonts/${name}`]),
  [`${highlight}/es/core.min.js`, "highlight/core.min.js"],
  ...languages.map(name => [`${highlight}/es/languages/${name}.min.js`, `highlight/languages/${name}.min.js`]),
  [`${highlight}/styles/a11y-light.min.css`, "highlight/light.min.css"],
  [`${highlight}/styles/a11y-dark.min.css`, "highlight/dark.min.css"],
  [`${highlight}/LICENSE`, "highlight/LICENSE"],
];

rmSync(lib, { recursive: true, force: true });
for (const [from, to] of files) {
  mkdirSync(dirname(join(lib, to)), { recursive: true });
  cpSync(join(packages, from), join(lib, to), { preserveTimestamps: true });
}
console.log(`wwwroot/lib: ${files.length} files`);
