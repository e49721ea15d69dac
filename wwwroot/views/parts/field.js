import { floatsOf } from "../../js/lab/data.js";

/** A picture of a grid of values: the first row at the bottom. `ramp(share)` gives [r, g, b, a] for 0 to 1. */
export function paint(grid, extent, ramp) {
  const values = floatsOf(grid, "values");
  const picture = new OffscreenCanvas(grid.columns, grid.rows);
  const pen = picture.getContext("2d");
  const pixels = pen.createImageData(grid.columns, grid.rows);
  const table = new Uint8ClampedArray(256 * 4);
  for (let i = 0; i < 256; i++) table.set(ramp(i / 255), i * 4);
  const span = extent.to - extent.from || 1;
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const share = (values[row * grid.columns + column] - extent.from) / span;
      const entry = Math.max(0, Math.min(255, Math.round(share * 255))) * 4;
      pixels.data.set(table.subarray(entry, entry + 4), ((grid.rows - 1 - row) * grid.columns + column) * 4);
    }
  pen.putImageData(pixels, 0, 0);
  return picture;
}

/** From one colour over the paper to another: which side of the middle a value is on is seen at once. */
export function diverging(low, high, middle, strength = 1) {
  return share => {
    const end = share < 0.5 ? low : high;
    const amount = Math.abs(share - 0.5) * 2 * strength;
    return [...end.map((value, i) => middle[i] + (value - middle[i]) * amount), 255];
  };
}

/** From the paper to one colour; even steps of lightness. */
export const sequential = (low, high, strength = 1) => share => [...high.map((value, i) => low[i] + (value - low[i]) * share * strength), 255];

/** The colours of a ramp as a CSS gradient, for its legend. */
export function gradient(ramp) {
  const stops = [0, 0.25, 0.5, 0.75, 1].map(share => `rgb(${ramp(share).slice(0, 3).map(Math.round).join(" ")})`);
  return `linear-gradient(to right, ${stops.join(", ")})`;
}
