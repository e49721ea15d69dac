// A grid of small images out of one PNG, each pixel enlarged without blur.
import { Canvas } from "./parts/canvas.js";

export function create(stage, view, context) {
  let data = null, sheet = null, waiting = null, decoding = false;
  const canvas = new Canvas(stage, view, context, paint);

  // One sheet is decoded at a time and always shown; of those that come meanwhile only the newest is decoded next. A page
  // too slow for the frame rate so shows fewer pictures, never none.
  async function draw(next) {
    if (!next) return;
    waiting = next;
    if (decoding) return;
    decoding = true;
    try {
      while (waiting) {
        const newest = waiting;
        waiting = null;
        await show(newest);
      }
    } finally {
      decoding = false;
    }
  }

  async function show(next) {
    if (next.png !== data?.png) {
      const bytes = Uint8Array.from(atob(next.png), c => c.charCodeAt(0));
      const decoded = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      sheet?.close();
      sheet = decoded;
      shape(next);
    }
    data = next;
    paint();
    canvas.describe(`${view.title}: ${next.count} images${next.labels ? `: ${next.labels.slice(0, 20).join(", ")}` : ""}.`);
  }

  // The stage takes the shape of the grid.
  function shape({ count, columns, width, height, labels }) {
    const high = Math.ceil(count / columns) * (height + (labels ? 5 : 1.5));
    const ratio = Math.min(9, Math.max(0.9, columns * (width + 1.5) / high)).toFixed(2);
    stage.style.maxWidth = count === 1 ? "12rem" : "";
    if (stage.style.aspectRatio !== `${ratio} / 1`) stage.style.aspectRatio = `${ratio} / 1`;
  }

  function paint() {
    canvas.clear();
    if (!sheet) return;
    const grid = measure();
    const { pen } = canvas;
    pen.imageSmoothingEnabled = false;
    pen.font = `${grid.em}px system-ui, sans-serif`;
    pen.fillStyle = context.colour("var(--soft)");
    for (let i = 0; i < data.count; i++) {
      const column = i % data.columns, row = Math.floor(i / data.columns);
      const x = grid.left + column * (grid.w + grid.gap), y = grid.top + row * (grid.h + grid.gap + grid.below);
      pen.drawImage(sheet, column * data.width, row * data.height, data.width, data.height, x, y, grid.w, grid.h);
      if (data.labels) label(data.labels[i] ?? "", x + grid.w / 2, y + grid.h + grid.em * 0.2, "center", "top");
      if (column === 0 && view.rows?.[row]) label(view.rows[row], grid.left - grid.em * 0.5, y + grid.h / 2, "right", "middle");
    }
  }

  function label(text, x, y, align, baseline) {
    canvas.pen.textAlign = align;
    canvas.pen.textBaseline = baseline;
    canvas.pen.fillText(text, x, y);
  }

  // The largest images that fit, on whole device pixels, in the middle of the stage.
  function measure() {
    const rows = Math.ceil(data.count / data.columns), em = Math.max(10, Math.min(20, canvas.width / 40));
    const names = view.rows?.length ? em * (0.7 + 0.62 * Math.max(...view.rows.map(name => name.length))) : 0;
    const below = data.labels ? em * 1.35 : 0;
    const gap = Math.max(2, Math.round(canvas.width / 200));
    const widest = (canvas.width - names - gap * (data.columns - 1)) / data.columns / data.width;
    const highest = (canvas.height - (gap + below) * rows + gap) / rows / data.height;
    const zoom = Math.max(0.2, Math.min(widest, highest));
    const w = data.width * zoom, h = data.height * zoom;
    const left = names + Math.max(0, (canvas.width - names - data.columns * (w + gap) + gap) / 2);
    return { w, h, gap, below, em, left, top: Math.max(0, (canvas.height - rows * (h + gap + below) + gap) / 2) };
  }

  function table() {
    if (!data) return { columns: [], rows: [] };
    return {
      columns: ["image", "row", "column", "what it is"],
      rows: Array.from({ length: data.count }, (_, i) => {
        const row = Math.floor(i / data.columns);
        return [i + 1, row + 1, i % data.columns + 1, [view.rows?.[row], data.labels?.[i]].filter(Boolean).join(": ") || "no label"];
      }),
    };
  }

  return { draw, table, destroy: () => { canvas.destroy(); sheet?.close(); } };
}
