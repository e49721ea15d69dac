import { format } from "../../js/lab/data.js";
import { face, letters } from "./letters.js";

/** A plane with two axes inside a canvas: from units to pixels and back, its frame and its ticks. */
export class Plane {
  constructor(canvas, x, y, { axes = [], square = false } = {}) {
    this.canvas = canvas;
    this.x = x;
    this.y = y;
    this.axes = axes;
    this.square = square;
    this.measure();
  }

  measure() {
    const { width, height } = this.canvas;
    const em = letters(width);
    const named = this.axes.length > 0;
    const left = named ? em * (this.axes[1] ? 1.9 : 0.6) + this.#widest(em) : 1, bottom = named ? em * 2.9 : 1, top = named ? em * 0.6 : 1, right = named ? em * 0.8 : 1;
    let w = Math.max(1, width - left - right), h = Math.max(1, height - top - bottom);
    if (this.square) w = h = Math.min(w, h);
    this.em = em;
    this.left = left + (this.square ? (width - left - right - w) / 2 : 0);
    this.top = top;
    this.w = w;
    this.h = h;
  }

  // Of the numbers beside the upright axis, so that its name stands clear of them.
  #widest(em) {
    const { pen } = this.canvas;
    pen.font = `${em}px ${face}`;
    return Math.max(em * 1.3, ...ticks(this.y).map(value => pen.measureText(format(value)).width));
  }

  px = x => this.left + (x - this.x.from) / (this.x.to - this.x.from) * this.w;
  py = y => this.top + (this.y.to - y) / (this.y.to - this.y.from) * this.h;
  ux = px => this.x.from + (px - this.left) / this.w * (this.x.to - this.x.from);
  uy = py => this.y.to - (py - this.top) / this.h * (this.y.to - this.y.from);

  /** The point under the pointer, held inside the plane. */
  pointAt(event) {
    const box = this.canvas.canvas.getBoundingClientRect();
    return [clamp(this.ux(event.clientX - box.left), this.x), clamp(this.uy(event.clientY - box.top), this.y)];
  }

  clip(draw) {
    const { pen } = this.canvas;
    pen.save();
    pen.beginPath();
    pen.rect(this.left, this.top, this.w, this.h);
    pen.clip();
    draw(pen);
    pen.restore();
  }

  frame(colour) {
    const { pen } = this.canvas;
    pen.strokeStyle = colour("var(--line)");
    pen.lineWidth = 1;
    pen.strokeRect(this.left + 0.5, this.top + 0.5, this.w - 1, this.h - 1);
    if (this.axes.length > 0) this.#ticks(pen, colour);
  }

  #ticks(pen, colour) {
    pen.fillStyle = colour("var(--soft)");
    pen.font = `${this.em}px ${face}`;
    pen.textBaseline = "top";
    pen.textAlign = "center";
    const below = this.top + this.h;
    for (const value of ticks(this.x)) pen.fillText(format(value), this.px(value), below + this.em * 0.35);
    pen.fillText(this.axes[0] ?? "", this.left + this.w / 2, below + this.em * 1.6);
    pen.textBaseline = "middle";
    pen.textAlign = "right";
    for (const value of ticks(this.y)) pen.fillText(format(value), this.left - this.em * 0.4, this.py(value));
    pen.save();
    pen.translate(this.em * 0.6, this.top + this.h / 2);
    pen.rotate(-Math.PI / 2);
    pen.textAlign = "center";
    pen.fillText(this.axes[1] ?? "", 0, 0);
    pen.restore();
  }
}

const clamp = (value, extent) => Math.min(Math.max(value, Math.min(extent.from, extent.to)), Math.max(extent.from, extent.to));

/** Four to seven round values inside an extent. */
export function ticks({ from, to }) {
  const span = to - from, raw = span / 5, size = 10 ** Math.floor(Math.log10(Math.abs(raw)));
  const step = [1, 2, 5, 10].map(k => k * size).find(k => k >= Math.abs(raw)) ?? size * 10;
  const values = [];
  for (let v = Math.ceil(from / step) * step; v <= to + step * 1e-6; v += step) values.push(Number(v.toPrecision(10)));
  return values;
}
