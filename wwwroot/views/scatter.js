// Points of a plane, a field behind them, a warped grid and arrows over them. Canvas: thousands of points, ten times a second.
import { floatsOf, format } from "../js/lab/data.js";
import { shapeOf, toneOf } from "../js/lab/palette.js";
import { Canvas } from "./parts/canvas.js";
import { diverging, gradient, paint, sequential } from "./parts/field.js";
import { Legend, ramp } from "./parts/legend.js";
import { classShapes, drawPoints, swatch } from "./parts/markers.js";
import { Plane } from "./parts/plane.js";

export function create(stage, view, context) {
  let last = [null];
  const redraw = () => draw(...last);
  const canvas = new Canvas(stage, view, context, redraw);
  const plane = new Plane(canvas, view.x, view.y, { axes: view.axes ?? [], square: true });
  const legend = new Legend(context.legend, redraw);
  listen(canvas.canvas, plane, context);
  addEventListener("themechange", forget);

  function forget() { legend.clear(); }

  function draw(data, message) {
    last = [data, message];
    canvas.clear();
    plane.measure();
    if (!data) return plane.frame(context.colour);
    plane.clip(pen => {
      if (data.field && legend.shows("field")) drawField(pen, data.field);
      if (data.mesh && legend.shows("mesh")) drawMesh(pen, data.mesh);
      view.groups.forEach((group, i) => data.groups[group.name] && drawGroup(pen, group, i, data.groups[group.name]));
    });
    plane.frame(context.colour);
    entries(data);
    canvas.describe(summary(data));
  }

  const fieldRamp = () => view.sequentialField
    ? sequential(context.rgb("var(--figure)"), context.rgb("var(--accent)"), fieldStrength)
    : diverging(context.rgb("var(--fake)"), context.rgb("var(--real)"), context.rgb("var(--figure)"), fieldStrength);

  function drawField(pen, field) {
    pen.imageSmoothingEnabled = true;
    pen.imageSmoothingQuality = "high";
    pen.drawImage(paint(field, view.field ?? { from: 0, to: 1 }, fieldRamp()), plane.left, plane.top, plane.w, plane.h);
  }

  function drawMesh(pen, mesh) {
    const points = floatsOf(mesh, "points");
    const path = new Path2D();
    const line = (from, count, stride) => {
      for (let i = 0; i < count; i++) {
        const at = 2 * (from + i * stride);
        path[i === 0 ? "moveTo" : "lineTo"](plane.px(points[at]), plane.py(points[at + 1]));
      }
    };
    for (let row = 0; row < mesh.rows; row++) line(row * mesh.columns, mesh.columns, 1);
    for (let column = 0; column < mesh.columns; column++) line(column, mesh.rows, mesh.columns);
    pen.strokeStyle = context.colour("var(--fake)", 0.5);
    pen.lineWidth = Math.max(0.7, plane.w / 700);
    pen.stroke(path);
  }

  function drawGroup(pen, group, index, data) {
    if (!legend.shows(group.name)) return;
    const points = floatsOf(data, "points");
    const radius = Math.max(1.8, plane.w / (points.length > 3000 ? 260 : 170));
    if (data.classes) return drawClasses(pen, points, floatsOf(data, "classes"), radius);
    const colour = toneOf(group, index);
    if (data.arrows && legend.shows("arrows")) drawArrows(pen, points, floatsOf(data, "arrows"));
    drawPoints(pen, shapeOf(group, index), place(points), radius, context.colour(colour, 0.82), context.colour("var(--figure)", 0.7));
  }

  function drawClasses(pen, points, classes, radius) {
    const byClass = new Map();
    for (let i = 0; i < classes.length; i++) {
      if (!byClass.has(classes[i])) byClass.set(classes[i], []);
      byClass.get(classes[i]).push(points[2 * i], points[2 * i + 1]);
    }
    for (const [label, own] of [...byClass].sort((a, b) => a[0] - b[0]))
      if (legend.shows(`class ${label}`))
        drawPoints(pen, classShapes[label % 10], place(own), radius, context.colour(classColour(label), 0.8));
  }

  function drawArrows(pen, points, arrows) {
    const path = new Path2D();
    for (let i = 0; i + 1 < points.length; i += 2)
      arrow(path, plane.px(points[i]), plane.py(points[i + 1]), plane.px(points[i] + arrows[i]), plane.py(points[i + 1] + arrows[i + 1]));
    pen.strokeStyle = context.colour("var(--ink)", 0.55);
    pen.lineWidth = Math.max(0.9, plane.w / 560);
    pen.stroke(path);
  }

  function place(points) {
    const placed = new Float32Array(points.length);
    for (let i = 0; i + 1 < points.length; i += 2) {
      placed[i] = plane.px(points[i]);
      placed[i + 1] = plane.py(points[i + 1]);
    }
    return placed;
  }

  function entries(data) {
    view.groups.forEach((group, i) => {
      const own = data.groups[group.name];
      if (!own) return;
      if (own.classes) return classEntries();
      legend.entry(group.name, group.title, swatch(shapeOf(group, i), context.colour(toneOf(group, i))));
      if (own.arrows) legend.entry("arrows", view.arrowsTitle || "gradients", icon("arrow"));
    });
    if (data.mesh) legend.entry("mesh", "warped grid", icon("mesh"));
    if (!data.field) return;
    legend.entry("field", view.fieldTitle || "field", icon(view.sequentialField ? "density" : "field"));
    if (view.fieldEnds?.length === 2) legend.note("ends", ...ramp(gradient(fieldRamp()), view.fieldEnds));
  }

  function classEntries() {
    (view.classes ?? []).forEach((title, i) => legend.entry(`class ${i}`, title, swatch(classShapes[i % 10], context.colour(classColour(i)))));
  }

  function summary(data) {
    const parts = view.groups.filter(group => data.groups[group.name])
      .map(group => `${floatsOf(data.groups[group.name], "points").length / 2} points of ${group.title}`);
    return `${view.title}: ${parts.join(", ")}.`;
  }

  function table() {
    if (!last?.[0]) return { columns: [], rows: [] };
    const [x, y] = view.axes?.length === 2 ? view.axes : ["x", "y"];
    const rows = view.groups.flatMap(group => {
      const own = last[0].groups[group.name];
      if (!own) return [];
      const points = floatsOf(own, "points");
      const classes = own.classes ? floatsOf(own, "classes") : null;
      return Array.from({ length: points.length / 2 }, (_, i) =>
        [classes ? view.classes?.[classes[i]] ?? String(classes[i]) : group.title, format(points[2 * i]), format(points[2 * i + 1])]);
    });
    return { columns: ["group", x, y], rows };
  }

  return { draw, table, destroy: () => { canvas.destroy(); removeEventListener("themechange", forget); } };
}

// The points in front stand out.
const fieldStrength = 0.55;

const classColour = label => `var(--tone-${label % 6})`;

function icon(name) {
  const mark = document.createElement("span");
  mark.className = `icon icon-${name}`;
  mark.setAttribute("aria-hidden", "true");
  return mark;
}

function arrow(path, x, y, toX, toY) {
  const length = Math.hypot(toX - x, toY - y);
  if (length < 1.5) return;
  const head = Math.min(6, length * 0.45), angle = Math.atan2(toY - y, toX - x);
  path.moveTo(x, y);
  path.lineTo(toX, toY);
  for (const turn of [-0.5, 0.5]) {
    path.moveTo(toX, toY);
    path.lineTo(toX - head * Math.cos(angle + turn), toY - head * Math.sin(angle + turn));
  }
}

// A stroke of the pointer as "down", "move" (at most one a picture) and "up".
function listen(element, plane, context) {
  let held = false, waiting = null, request = 0;
  const flush = () => {
    request = 0;
    if (waiting) context.pick(plane.pointAt(waiting), "move");
    waiting = null;
  };
  element.addEventListener("pointerdown", event => {
    if (!element.closest("[data-pickable]")) return;
    held = true;
    element.setPointerCapture(event.pointerId);
    context.pick(plane.pointAt(event), "down");
  });
  element.addEventListener("pointermove", event => {
    if (!held) return;
    waiting = event;
    request ||= requestAnimationFrame(flush);
  });
  const end = event => {
    if (!held) return;
    held = false;
    cancelAnimationFrame(request);
    request = 0;
    waiting = null;
    context.pick(plane.pointAt(event), "up");
  };
  element.addEventListener("pointerup", end);
  element.addEventListener("pointercancel", () => { held = false; });
}
