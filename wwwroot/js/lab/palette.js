// Colours of the present theme, as canvases and charts understand them.

const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const known = new Map();
addEventListener("themechange", () => known.clear());

/** The rgb triple of a CSS colour, custom properties and light-dark() resolved where `element` stands. */
export const rgb = (element, colour) => rgba(element, colour).slice(0, 3);

function rgba(element, colour) {
  const scope = element.closest("[data-module]")?.dataset.module ?? "";
  const key = `${scope}|${colour}`;
  if (!known.has(key)) known.set(key, measure(element, colour));
  return known.get(key);
}

/** What a property of a chart's definition says by custom properties: a face, or a colour, as it is where `element` stands. */
export function paint(element, property, value) {
  if (property === "family") return getComputedStyle(element).getPropertyValue(value.slice("var(".length, -1));
  const [red, green, blue, alpha] = rgba(element, value);
  return `rgba(${red},${green},${blue},${alpha / 255})`;
}

export const css = (element, colour, alpha = 1) => `rgba(${rgb(element, colour).join(",")},${alpha})`;

/** The CSS colour of a series: its tone, or the palette's colour at its place. */
export function toneOf(series, index) {
  const tone = series.tone ?? "auto";
  return tone === "auto" ? `var(--tone-${index % 6})` : `var(--${tone})`;
}

// Without hue: circles are real, crosses are made, and so on.
const shapes = { real: "circle", fake: "cross", judge: "square", train: "circle", test: "triangle", quiet: "circle", accent: "square" };
const autoShapes = ["circle", "cross", "triangle", "square", "diamond", "plus"];

export const shapeOf = (series, index) => marked(series) ?? shapes[series.tone] ?? autoShapes[index % autoShapes.length];
const marked = series => series.marker && series.marker !== "auto" ? series.marker : null;

function measure(element, colour) {
  const mark = document.createElement("i");
  mark.style.cssText = `color:${colour};display:none`;
  element.append(mark);
  const computed = getComputedStyle(mark).color;
  mark.remove();
  probe.clearRect(0, 0, 1, 1);
  probe.fillStyle = computed;
  probe.fillRect(0, 0, 1, 1);
  return [...probe.getImageData(0, 0, 1, 1).data];
}
