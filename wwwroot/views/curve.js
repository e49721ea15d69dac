// Curves over steps, from the run's whole history, or lines sent by the lab.
import { floatsOf, format } from "../js/lab/data.js";
import { Chart } from "./parts/chart.js";

const most = 600; // points drawn of one curve; the table and the extremes keep all

export function create(stage, view, context) {
  let last = [null, null, null];
  const chart = new Chart(stage, view, context, { fill, describe });

  function draw(...now) {
    last = now;
    chart.draw();
  }

  function line(name) {
    const [data, , curves] = last, own = data?.lines?.[name];
    return own ? { x: floatsOf(own, "x"), y: floatsOf(own, "y") } : curves?.series(name) ?? { x: [], y: [] };
  }

  function fill({ data, layout }) {
    for (const trace of data) Object.assign(trace, trace.meta.part === "band" ? band(trace.meta.series) : curve(trace.meta.series));
    if (data.some(({ x }) => x.length > 0)) return;
    for (const axis of [layout.xaxis, layout.yaxis]) axis.showticklabels = axis.autorange === false; // before the first point an axis has no numbers
  }

  function curve(name) {
    const points = thin(line(name));
    return { ...points, mode: points.y.length === 1 ? "markers" : "lines" };
  }

  // Forth along the upper edge and back along the lower.
  function band(name) {
    const own = last[0]?.lines?.[name];
    if (!own?.low || !own.high) return { x: [], y: [] };
    const x = [...floatsOf(own, "x")], low = [...floatsOf(own, "low")], high = [...floatsOf(own, "high")];
    return { x: [...x, ...x.slice().reverse()], y: [...high, ...low.reverse()] };
  }

  function describe() {
    const now = view.series.map(({ name, title }) => {
      const { y } = line(name);
      return y.length > 0 ? `${title} ${format(y[y.length - 1])}` : null;
    }).filter(Boolean);
    return now.length > 0 ? `${view.title}, latest: ${now.join(", ")}.` : `${view.title}: nothing yet.`;
  }

  function table() {
    const lines = view.series.map(({ name }) => line(name));
    const rows = new Map();
    lines.forEach(({ x, y }, i) => { for (let k = 0; k < x.length; k++) rows.set(x[k], Object.assign(rows.get(x[k]) ?? [], { [i]: y[k] })); });
    const every = Math.max(1, Math.ceil(rows.size / 200));
    const sorted = [...rows].sort((a, b) => a[0] - b[0]).filter((_, i) => i % every === 0);
    return { columns: [view.xLabel ?? "step", ...view.series.map(series => series.title)], rows: sorted.map(([x, values]) => [x, ...view.series.map((_, i) => values[i])]) };
  }

  return { draw, table, destroy: () => chart.destroy() };
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
