// Bars and lines over them.
import { floatsOf, format } from "../js/lab/data.js";
import { Chart } from "./parts/chart.js";

export function create(stage, view, context) {
  let last = null;
  const places = () => last.labels ?? (last.centres ? floatsOf(last, "centres") : undefined);
  const line = name => last?.lines?.[name];
  const bars = name => last?.bars[name];
  const points = name => line(name) ? { x: floatsOf(line(name), "x"), y: floatsOf(line(name), "y") } : { x: [], y: [] };
  const heights = name => bars(name) && !line(name) ? { x: places(), y: floatsOf(last.bars, name) } : { x: [], y: [] };
  const chart = new Chart(stage, view, context, { fill, describe });

  function draw(data) {
    last = data;
    chart.draw();
  }

  function fill({ data, layout }) {
    for (const trace of data) Object.assign(trace, trace.meta.part === "line" ? points(trace.meta.series) : heights(trace.meta.series));
    if (!last?.labels) return;
    Object.assign(layout.xaxis, { type: "category", dtick: 1 });
    layout.bargap = 0.25;
  }

  function describe() {
    if (!last) return `${view.title}: nothing yet.`;
    const names = places() ?? [];
    const tops = view.series.filter(({ name }) => bars(name)).map(({ name, title }) => {
      const values = floatsOf(last.bars, name);
      const top = values.indexOf(values.reduce((a, b) => Math.max(a, b), -Infinity));
      return `${title} highest at ${typeof names[top] === "number" ? format(names[top]) : names[top] ?? top}`;
    });
    return `${view.title}: ${tops.join(", ")}.`;
  }

  function table() {
    if (!last) return { columns: [], rows: [] };
    const shown = view.series.filter(({ name }) => bars(name));
    const columns = shown.map(({ name }) => floatsOf(last.bars, name)), names = places() ?? [];
    return {
      columns: [view.xLabel || "bar", ...shown.map(series => series.title)],
      rows: Array.from({ length: columns[0]?.length ?? 0 }, (_, i) => [names[i] ?? i, ...columns.map(column => column[i])]),
    };
  }

  return { draw, table, destroy: () => chart.destroy() };
}
