// A chart made by the server (Charts/ChartDefinition.cs): traces without numbers, for letters of 16 pixels and a width of 530.
// The page fills it from frames, in its own colours and letters.
import { paint } from "../../js/lab/palette.js";
import { Legend, stroke } from "./legend.js";
import { letters } from "./letters.js";

const lettersThere = 16, widthThere = 530;
const low = 20; // letters: a chart less high

export class Chart {
  #stage; #context; #label; #legend; #fill; #describe; #resized;
  #element = null;
  #definition = null;
  #gone = false;

  /** `fill` puts the newest numbers into a copy of the definition; `describe` says in words what they show. */
  constructor(stage, view, context, { fill, describe }) {
    this.#stage = stage;
    this.#context = context;
    this.#fill = fill;
    this.#describe = describe;
    this.#label = label(stage, context);
    this.#legend = new Legend(context.legend, () => this.draw());
    this.#resized = new ResizeObserver(() => context.repaint());
    this.#resized.observe(stage);
    addEventListener("themechange", this.#forget);
    this.#take(view).catch(error => { if (!this.#gone) context.fail(error); });
    this.draw();
  }

  draw() {
    this.#label.setAttribute("aria-label", this.#describe());
    const { clientWidth: width, clientHeight: height } = this.#stage;
    if (!this.#definition || width === 0) return;
    const figure = structuredClone(this.#definition);
    dress(figure, (key, value) => paint(this.#stage, key, value));
    fit(figure, width, height);
    for (const trace of figure.data) {
      this.#enter(trace);
      trace.visible = this.#legend.shows(trace.meta.series);
    }
    for (const mark of figure.layout.shapes ?? []) this.#name(mark);
    this.#fill(figure);
    Plotly.react(this.#element, figure.data, figure.layout);
    keepShape(this.#element, width, height);
  }

  destroy() {
    this.#gone = true;
    this.#resized.disconnect();
    removeEventListener("themechange", this.#forget);
    if (!this.#element) return;
    Plotly.purge(this.#element);
    this.#context.charts.give(this.#element);
  }

  // Plotly is there when the element has its picture: the server's component loads it.
  async #take(view) {
    const element = await this.#context.charts.take(view);
    if (this.#gone) return this.#context.charts.give(element);
    this.#label.after(element);
    await drawn(element);
    if (this.#gone) return this.#context.charts.give(element);
    this.#element = element;
    this.#definition = structuredClone({ data: element.data, layout: element.layout });
    this.#stage.dataset.drawn = "";
    this.#stage.querySelector(".mud-skeleton").remove();
    this.draw();
  }

  #enter({ name, line, meta }) {
    if (meta.part === "line") this.#legend.entry(meta.series, name, stroke(line.color, line.dash));
  }

  // A line to compare with.
  #name({ name, line }) {
    if (!this.#legend.has(name)) this.#legend.note(name, stroke(line.color, line.dash, 1), name);
  }

  // The entries are made again in the new theme's colours.
  #forget = () => this.#legend.clear();
}

/** What the chart shows, for those who do not see it; the chart's own letters and lines are hidden from them. */
function label(stage, context) {
  const element = document.createElement("span");
  element.className = "chart-label";
  element.setAttribute("role", "img");
  element.setAttribute("aria-describedby", context.describedBy);
  stage.prepend(element);
  return element;
}

function drawn(element) {
  const isThere = () => element._fullLayout && element.querySelector(".main-svg");
  return new Promise(resolve => {
    if (isThere()) return resolve();
    const watch = new MutationObserver(() => { if (isThere()) { watch.disconnect(); resolve(); } });
    watch.observe(element, { childList: true, subtree: true });
  });
}

/** Gives every custom property in a definition the value that it has on the page. */
function dress(part, resolve) {
  for (const [key, value] of Object.entries(part)) {
    if (typeof value === "string" && value.includes("var(--")) part[key] = resolve(key, value);
    else if (value && typeof value === "object") dress(value, resolve);
  }
}

function fit({ data, layout }, width, height) {
  const size = letters(width), em = size / lettersThere, wide = Math.max(1, width / widthThere);
  Object.assign(layout, { width, height });
  for (const side of ["l", "r", "t", "b"]) layout.margin[side] *= em;
  for (const font of [layout.font, layout.hoverlabel.font]) font.size = size;
  for (const axis of [layout.xaxis, layout.yaxis]) {
    axis.title.font.size = axis.tickfont.size = size;
    axis.title.standoff *= em;
  }
  if (height < low * size) spare(layout);
  for (const { line, marker } of data) {
    if (line) line.width *= wide;
    if (marker?.size) marker.size *= wide;
  }
}

/** With little height, what the x axis counts stands before its first number, and the y axis has fewer of them. */
function spare({ xaxis, yaxis, margin }) {
  Object.assign(xaxis, { tickprefix: `${xaxis.title.text} `, showtickprefix: "first" });
  delete xaxis.title;
  margin.b /= 2;
  yaxis.nticks = yaxis.type === "log" ? 3 : 4;
}

/** On paper the place has another size than on the screen: with its shape known, the drawing grows or shrinks into it. */
function keepShape(element, width, height) {
  for (const svg of element.querySelectorAll(".main-svg")) {
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("aria-hidden", "true");
  }
}
