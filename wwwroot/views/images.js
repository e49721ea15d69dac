// A grid of small images, each pixel enlarged without blur.
import { bytesOf } from "../js/lab/packed.js";
import { Canvas } from "./parts/canvas.js";
import { face, letters } from "./parts/letters.js";

const pictureOf = base64 => createImageBitmap(new Blob([bytesOf(base64)], { type: "image/png" }));

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
    sheet = Array.isArray(next.png) ? await rowsOf(next) : await createImageBitmap(next.png.pixels); // a recorded run has a Sheet
    data = next;
    paint();
    canvas.describe(`${view.title}: ${next.count} images${next.labels ? `: ${next.labels.slice(0, 20).join(", ")}` : ""}.`);
  }

  // A live run sends a PNG for each row of images; those that stand in the sheet already are not decoded again.
  async function rowsOf({ png, columns, width, height }) {
    const rows = new OffscreenCanvas(columns * width, png.length * height), pen = rows.getContext("2d");
    const stand = Array.isArray(data?.png) && data.height === height && sheet.width === rows.width ? data.png : [];
    await Promise.all(png.map(async (row, i) => {
      if (row !== stand[i]) pen.drawImage(await pictureOf(row), 0, i * height);
      else pen.drawImage(sheet, 0, i * height, rows.width, height, 0, i * height, rows.width, height);
    }));
    return rows;
  }

  // The stage takes the shape of the grid.
  function shape() {
    const rows = Math.ceil(data.count / data.columns);
    stage.style.maxWidth = data.count === 1 ? "12rem" : "";
    const { w, h, names, gap, between } = lines(canvas.width);
    const ratio = Math.min(9, Math.max(0.8, (names + data.columns * (w + gap)) / (rows * (h + gap + between)))).toFixed(2);
    if (stage.style.aspectRatio === `${ratio} / 1`) return;
    stage.style.aspectRatio = `${ratio} / 1`;
    stage.style.setProperty("--shape", ratio);
  }

  function paint() {
    canvas.clear();
    if (!sheet || canvas.width === 0) return;
    shape();
    const grid = measure();
    const { pen } = canvas;
    pen.imageSmoothingEnabled = false;
    pen.font = `${grid.em}px ${face}`;
    pen.fillStyle = context.colour("var(--soft)");
    for (let i = 0; i < data.count; i++) {
      const column = i % data.columns, row = Math.floor(i / data.columns);
      const x = grid.left + column * (grid.w + grid.gap), y = grid.top + row * (grid.h + grid.gap + grid.between);
      pen.drawImage(sheet, column * data.width, row * data.height, data.width, data.height, x, y, grid.w, grid.h);
      if (data.labels) label(data.labels[i] ?? "", x + grid.w / 2, y + grid.h + grid.em * 0.2, "center", "top", grid.w + grid.gap - 1);
      if (column === 0 && view.rows?.[row])
        grid.above > 0 ? label(view.rows[row], x, y - grid.em * 0.25, "left", "bottom") : label(view.rows[row], grid.left - grid.em * 0.5, y + grid.h / 2, "right", "middle");
    }
  }

  // Words too long for their place are drawn narrower.
  function label(text, x, y, align, baseline, most = canvas.width) {
    canvas.pen.textAlign = align;
    canvas.pen.textBaseline = baseline;
    canvas.pen.fillText(text, x, y, most);
  }

  // The grid in the whole width. Names of rows stand before the rows, or above them where they would take the images' place.
  function lines(width) {
    const em = letters(width, 40), gap = Math.max(2, Math.round(width / 200));
    canvas.pen.font = `${em}px ${face}`;
    const longest = view.rows?.length ? Math.max(...view.rows.map(name => canvas.pen.measureText(name).width)) + em * 0.7 : 0;
    const isAbove = longest > width * 0.29;
    const names = isAbove ? 0 : longest, above = isAbove ? em * 1.9 : 0, between = above + (data.labels ? em * 1.35 : 0);
    const w = (width - names - gap * (data.columns - 1)) / data.columns;
    return { em, gap, names, above, between, w, h: w * data.height / data.width };
  }

  // The largest images that fit, in the middle of the stage.
  function measure() {
    const grid = lines(canvas.width), rows = Math.ceil(data.count / data.columns);
    const highest = (canvas.height - (grid.gap + grid.between) * rows + grid.gap) / rows;
    const zoom = Math.max(0.1, Math.min(1, highest / grid.h));
    const w = grid.w * zoom, h = grid.h * zoom;
    const left = grid.names + Math.max(0, (canvas.width - grid.names - data.columns * (w + grid.gap) + grid.gap) / 2);
    return { ...grid, w, h, left, top: grid.above + Math.max(0, (canvas.height - rows * (h + grid.gap + grid.between) + grid.gap) / 2) };
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

  return { draw, table, destroy: () => canvas.destroy() };
}
