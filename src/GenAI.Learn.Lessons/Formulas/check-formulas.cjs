// Reads a JSON array of { tex, display } and writes a JSON array of messages, null where KaTeX accepts the formula.
const katex = require("katex");
const formulas = JSON.parse(require("fs").readFileSync(0, "utf8"));
const messages = formulas.map(({ tex, display }) => {
  try {
    katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: "error" });
    return null;
  } catch (error) {
    return error.message;
  }
});
process.stdout.write(JSON.stringify(messages));
