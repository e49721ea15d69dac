// A grid of values as colours.
import { floatsOf, format } from "../js/lab/data.js";
import { Canvas } from "./parts/canvas.js";
import { diverging, gradient, paint, sequential } from "./parts/field.js";
import { Legend, ramp } from "./parts/legend.js";
import { Plane } from "./parts/plane.js";

export function create(stage, view, context) {
  let last = null;
  const redraw = () => draw(last);
  const canvas = new Canvas(stage, view, context, redraw);
  const plane = new Plane(canvas, view.x, view.y, { axes: view.axes?.length ? view.axes : [] });
  const legend = new Legend(context.legend, redraw);

  const colours = () => view.diverging
    ? diverging(context.rgb("var(--fake)"), context.rgb("var(--real)"), context.rgb("var(--figure)"))
    : sequential(context.rgb("var(--figure)"), context.rgb("var(--accent)"));

  function draw(data) {
    last = data;
    canvas.clear();
    plane.measure();
    if (data) {
      plane.clip(pen => {
        pen.imageSmoothingEnabled = false;
        pen.drawImage(paint(data.values, view.value, colours()), plane.left, plane.top, plane.w, plane.h);
      });
      canvas.describe(`${view.title}: ${data.values.rows} by ${data.values.columns} values, ${range(data)}.`);
    }
    plane.frame(context.colour);
    legend.note("ends", ...ramp(gradient(colours()), [format(view.value.from), format(view.value.to)]));
  }

  function range(data) {
    const values = floatsOf(data.values, "values").filter(Number.isFinite);
    if (values.length === 0) return "none of them known";
    return `${format(values.reduce((a, b) => Math.min(a, b), Infinity))} to ${format(values.reduce((a, b) => Math.max(a, b), -Infinity))}`;
  }

  function table() {
    if (!last) return { columns: [], rows: [] };
    const { rows, columns } = last.values, values = floatsOf(last.values, "values");
    const every = Math.max(1, Math.ceil(columns / 12)), picked = Array.from({ length: Math.ceil(columns / every) }, (_, i) => i * every);
    const at = (extent, i, count) => extent.from + (i + 0.5) / count * (extent.to - extent.from);
    return {
      columns: [`${view.axes?.[1] ?? "y"} \\ ${view.axes?.[0] ?? "x"}`, ...picked.map(c => format(at(view.x, c, columns)))],
      rows: Array.from({ length: Math.ceil(rows / Math.max(1, Math.ceil(rows / 40))) }, (_, k) => {
        const r = k * Math.max(1, Math.ceil(rows / 40));
        return [at(view.y, r, rows), ...picked.map(c => values[r * columns + c])];
      }),
    };
  }

  return { draw, table, destroy: () => canvas.destroy() };
}
