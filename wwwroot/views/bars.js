// Bars and lines over them. Plotly: axes matter here.
import { floatsOf, format } from "../js/lab/data.js";
import { dashOf, toneOf } from "../js/lab/palette.js";
import { box, config, layout, plotly } from "./parts/chart.js";
import { Legend, stroke } from "./parts/legend.js";

const patterns = { fake: "/", test: "\\", judge: ".", quiet: "-" };

export async function create(stage, view, context) {
  const element = box(stage, view, context);
  const library = await plotly();
  let last = null;
  const redraw = () => draw(last);
  const legend = new Legend(context.legend, redraw);
  const forget = () => legend.clear();
  addEventListener("themechange", forget);

  const places = data => data.labels ?? (data.centres ? floatsOf(data, "centres") : undefined);

  function draw(data) {
    last = data;
    const traces = data ? view.series.map((series, i) => trace(series, i, data)).filter(Boolean) : [];
    const dress = layout(stage, context, { xType: data?.labels ? "category" : "linear", xTitle: view.xLabel ?? "", yTitle: view.yLabel ?? "", yRange: view.y && [view.y.from, view.y.to] });
    if (!view.y) dress.yaxis.rangemode = "tozero";
    library.react(element, traces, { ...dress, barmode: "overlay", bargap: data?.labels ? 0.25 : 0.04 }, config);
    view.series.forEach((series, i) => legend.entry(series.name, series.title, stroke(context.colour(toneOf(series, i)), dashOf(series, i))));
    element.setAttribute("aria-label", summary());
  }

  function trace(series, i, data) {
    const colour = context.colour(toneOf(series, i)), visible = legend.shows(series.name);
    if (data.lines?.[series.name])
      return {
        type: "scatter", mode: "lines", name: series.title, visible, x: floatsOf(data.lines[series.name], "x"), y: floatsOf(data.lines[series.name], "y"),
        line: { color: colour, width: Math.max(1.8, stage.clientWidth / 300), dash: dashOf(series, i) },
      };
    if (!data.bars[series.name]) return null;
    return {
      type: "bar", name: series.title, visible, x: places(data), y: floatsOf(data.bars, series.name), opacity: 0.72,
      marker: { color: colour, pattern: { shape: patterns[series.tone] ?? "", fillmode: "overlay", fgcolor: context.colour("var(--figure)"), size: 6, solidity: 0.25 }, line: { color: colour, width: 0.8 } },
      hovertemplate: "%{y:.4g}",
    };
  }

  function summary() {
    if (!last) return `${view.title}: nothing yet.`;
    const names = places(last) ?? [];
    const tops = view.series.filter(series => last.bars[series.name]).map(series => {
      const heights = floatsOf(last.bars, series.name);
      const top = heights.indexOf(heights.reduce((a, b) => Math.max(a, b), -Infinity));
      return `${series.title} highest at ${typeof names[top] === "number" ? format(names[top]) : names[top] ?? top}`;
    });
    return `${view.title}: ${tops.join(", ")}.`;
  }

  function table() {
    if (!last) return { columns: [], rows: [] };
    const bars = view.series.filter(series => last.bars[series.name]);
    const heights = bars.map(series => floatsOf(last.bars, series.name)), names = places(last) ?? [];
    return {
      columns: [view.xLabel || "bar", ...bars.map(series => series.title)],
      rows: Array.from({ length: heights[0]?.length ?? 0 }, (_, i) => [names[i] ?? i, ...heights.map(column => column[i])]),
    };
  }

  redraw();
  return { draw, table, destroy: () => { library.purge(element); removeEventListener("themechange", forget); } };
}
