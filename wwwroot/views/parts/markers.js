// Shapes of points, so that groups can be told apart without colour.

const outlines = {
  circle: (path, x, y, r) => { path.moveTo(x + r, y); path.arc(x, y, r, 0, 2 * Math.PI); },
  square: (path, x, y, r) => path.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76),
  diamond: (path, x, y, r) => polygon(path, x, y, [[0, -1.25], [1.1, 0], [0, 1.25], [-1.1, 0]], r),
  triangle: (path, x, y, r) => polygon(path, x, y, [[0, -1.2], [1.1, 0.85], [-1.1, 0.85]], r),
  wedge: (path, x, y, r) => polygon(path, x, y, [[0, 1.2], [1.1, -0.85], [-1.1, -0.85]], r),
};
const strokes = {
  ring: (path, x, y, r) => { path.moveTo(x + 1.75 * r, y); path.arc(x, y, 1.75 * r, 0, 2 * Math.PI); },
  frame: (path, x, y, r) => path.rect(x - 1.8 * r, y - 1.8 * r, 3.6 * r, 3.6 * r),
  cross: (path, x, y, r) => { path.moveTo(x - r, y - r); path.lineTo(x + r, y + r); path.moveTo(x - r, y + r); path.lineTo(x + r, y - r); },
  plus: (path, x, y, r) => { path.moveTo(x - 1.2 * r, y); path.lineTo(x + 1.2 * r, y); path.moveTo(x, y - 1.2 * r); path.lineTo(x, y + 1.2 * r); },
};

/** Ten shapes for classes: five filled, the same five open. */
export const classShapes = ["circle", "square", "triangle", "diamond", "cross", "circle open", "square open", "triangle open", "wedge", "plus"];

/** Draws all points of one group with two strokes of the pen. */
export function drawPoints(pen, shape, coordinates, radius, colour, edge) {
  const [name, open] = shape.split(" ");
  const path = new Path2D();
  const add = outlines[name] ?? strokes[name];
  for (let i = 0; i + 1 < coordinates.length; i += 2) add(path, coordinates[i], coordinates[i + 1], radius);
  pen.lineWidth = name === "ring" || name === "frame" ? Math.max(1, radius * 0.3) : strokes[name] || open ? Math.max(1.2, radius * 0.55) : 1;
  if (strokes[name] || open) { pen.strokeStyle = colour; pen.stroke(path); return; }
  pen.fillStyle = colour;
  pen.fill(path);
  if (edge) { pen.lineWidth = 0.6; pen.strokeStyle = edge; pen.stroke(path); }
}

/** The shape as a small picture for a legend. */
export function swatch(shape, colour) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 36;
  canvas.className = "swatch";
  canvas.setAttribute("aria-hidden", "true");
  drawPoints(canvas.getContext("2d"), shape, [18, 18], 9, colour);
  return canvas;
}

function polygon(path, x, y, corners, r) {
  corners.forEach(([dx, dy], i) => path[i === 0 ? "moveTo" : "lineTo"](x + dx * r, y + dy * r));
  path.closePath();
}
