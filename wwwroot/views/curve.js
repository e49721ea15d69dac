// Curves over steps, from the run's whole history, or lines sent by the lab. Plotly: axes matter here.
import { floatsOf, format } from "../js/lab/data.js";
import { dashOf, toneOf } from "../js/lab/palette.js";
import { box, config, layout, plotly } from "./parts/chart.js";
import { Legend, stroke } from "./parts/legend.js";

const most = 600; // points drawn of one curve; the table and the extremes keep all

export async function create(stage, view, context) {
  const element = box(stage, view, context);
  const library = await plotly();
  let last = [null, null, null];
  const redraw = () => draw(...last);
  const legend = new Legend(context.legend, redraw);
  const forget = () => legend.clear();
  addEventListener("themechange", forget);

  function line(series, data, curves) {
    const own = data?.lines?.[series.name];
    return own ? { x: floatsOf(own, "x"), y: floatsOf(own, "y") } : curves?.series(series.name) ?? { x: [], y: [] };
  }

  function draw(data, message, curves) {
    last = [data, message, curves];
    const bands = view.series.map((series, i) => band(series, i, data?.lines?.[series.name])).filter(Boolean);
    const traces = [...bands, ...view.series.map((series, i) => trace(series, i, thin(line(series, data, curves))))];
    library.react(element, traces, dressed(traces.some(({ x }) => x.length > 0)), config);
    view.series.forEach((series, i) => legend.entry(series.name, series.title, stroke(context.colour(toneOf(series, i)), dashOf(series, i))));
    element.setAttribute("aria-label", summary());
  }

  const trace = (series, i, { x, y }) => ({
    type: "scatter", mode: y.length === 1 ? "markers" : "lines", name: series.title, x, y, visible: legend.shows(series.name),
    line: { color: context.colour(toneOf(series, i)), dash: dashOf(series, i), width: Math.max(1.6, stage.clientWidth / 330) },
    marker: { color: context.colour(toneOf(series, i)), size: Math.max(7, stage.clientWidth / 80) },
    hovertemplate: "%{y:.4g}",
  });

  // Forth along the upper edge and back along the lower.
  function band(series, i, own) {
    if (!own?.low || !own.high) return null;
    const x = [...floatsOf(own, "x")], low = [...floatsOf(own, "low")], high = [...floatsOf(own, "high")];
    return {
      type: "scatter", mode: "lines", x: [...x, ...x.slice().reverse()], y: [...high, ...low.reverse()], visible: legend.shows(series.name),
      fill: "toself", fillcolor: context.colour(toneOf(series, i), 0.14), line: { width: 0 }, hoverinfo: "skip",
    };
  }

  // Before the first point the axes have no numbers.
  function dressed(hasPoints) {
    const y = view.y && [view.y.from, view.y.to].map(value => view.logY ? Math.log10(value) : value);
    const dress = layout(stage, context, { xTitle: view.xLabel ?? "step", yTitle: view.yLabel ?? "", xType: view.logX ? "log" : "linear", yType: view.logY ? "log" : "linear", yRange: y });
    if (!hasPoints) for (const axis of [dress.xaxis, dress.yaxis]) axis.showticklabels = y !== undefined && axis === dress.yaxis;
    for (const mark of view.marks ?? []) {
      const at = view.logY ? Math.log10(mark.value) : mark.value;
      dress.shapes.push({ type: "line", xref: "paper", x0: 0, x1: 1, y0: mark.value, y1: mark.value, line: { color: context.colour("var(--soft)"), width: 1, dash: "dot" } });
      dress.annotations.push({ xref: "paper", x: 1, y: at, text: mark.title, showarrow: false, xanchor: "right", yanchor: "bottom", bgcolor: context.colour("var(--paper)", 0.75), font: { color: context.colour("var(--soft)") } });
    }
    return dress;
  }

  function summary() {
    const now = view.series.map(series => {
      const { y } = line(series, last[0], last[2]);
      return y.length > 0 ? `${series.title} ${format(y[y.length - 1])}` : null;
    }).filter(Boolean);
    return now.length > 0 ? `${view.title}, latest: ${now.join(", ")}.` : `${view.title}: nothing yet.`;
  }

  function table() {
    const lines = view.series.map(series => line(series, last[0], last[2]));
    const rows = new Map();
    lines.forEach(({ x, y }, i) => { for (let k = 0; k < x.length; k++) rows.set(x[k], Object.assign(rows.get(x[k]) ?? [], { [i]: y[k] })); });
    const every = Math.max(1, Math.ceil(rows.size / 200));
    const sorted = [...rows].sort((a, b) => a[0] - b[0]).filter((_, i) => i % every === 0);
    return { columns: [view.xLabel ?? "step", ...view.series.map(series => series.title)], rows: sorted.map(([x, values]) => [x, ...view.series.map((_, i) => values[i])]) };
  }

  redraw();
  return { draw, table, destroy: () => { library.purge(element); removeEventListener("themechange", forget); } };
}

/** Keeps the lowest and the highest of each stretch, so that no spike is lost. */
function thin({ x, y }) {
  if (x.length <= most) return { x, y };
  const size = Math.ceil(2 * x.length / most), keptX = [], keptY = [];
  for (let start = 0; start < x.length; start += size) {
    let low = start, high = start;
    for (let i = start; i < Math.min(start + size, x.length); i++) {
      if (y[i] < y[low]) low = i;
      if (y[i] > y[high]) high = i;
    }
    for (const i of low < high ? [low, high] : [high, low]) { keptX.push(x[i]); keptY.push(y[i]); }
  }
  return { x: keptX, y: keptY };
}
