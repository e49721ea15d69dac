import { Curves } from "./curves.js";
import { ViewFrame } from "./view-frame.js";

const slow = new Set(["curve", "bars"]); // plotly: drawn at most four times a second
const slowPause = 250;

/** The views of one lab: takes messages as they come, draws the newest at the screen's pace. */
export class LabFigure {
  #element;
  #frames = new Map();
  #waiting = new Map();
  #drawn = new Map();
  #request = 0;
  #timer = 0;

  constructor(element, { onPick, onPress } = {}) {
    this.#element = element;
    this.onPick = onPick ?? (() => {});
    this.onPress = onPress ?? (() => {});
    this.onShow = () => {};
    this.curves = new Curves();
    this.message = null;
    this.frames = 0;
    // In the next picture of the screen: until then the views have let go of what they drew in the old colours.
    this.#redraw = () => requestAnimationFrame(() => { for (const frame of this.#frames.values()) frame.repaint(true); });
    addEventListener("themechange", this.#redraw);
  }

  #redraw;

  get element() { return this.#element; }

  has(name) { return this.#frames.has(name); }

  /** Makes the figures for these views; those already on the page with the same name and kind are kept. */
  show(views) {
    const kept = new Map();
    for (const view of views) {
      const present = this.#frames.get(view.name);
      const same = present && JSON.stringify(present.view) === JSON.stringify(view);
      if (present && !same) present.destroy();
      kept.set(view.name, same ? present : new ViewFrame(this, view, this.#place(view)));
    }
    for (const [name, frame] of this.#frames)
      if (!kept.has(name)) { frame.destroy(); frame.element.remove(); }
    this.#frames = kept;
    this.onShow();
  }

  /** Forgets the run: curves and pictures. */
  clear() {
    this.curves.clear();
    this.message = null;
    this.#waiting.clear();
    this.#element.dataset.step = 0;
  }

  take(message) {
    this.curves.take(message.points);
    this.message = message;
    for (const [name, data] of Object.entries(message.views ?? {})) this.#waiting.set(name, data);
    if (message.points)
      for (const frame of this.#frames.values())
        if (frame.view.kind === "curve" && !this.#waiting.has(frame.view.name)) this.#waiting.set(frame.view.name, null);
    this.#request ||= requestAnimationFrame(() => this.#draw());
  }

  destroy() {
    cancelAnimationFrame(this.#request);
    clearTimeout(this.#timer);
    removeEventListener("themechange", this.#redraw);
    for (const frame of this.#frames.values()) frame.destroy();
    this.#frames.clear();
  }

  #draw() {
    this.#request = 0;
    const now = performance.now();
    for (const [name, data] of this.#waiting) {
      const frame = this.#frames.get(name);
      if (frame && slow.has(frame.view.kind) && now - (this.#drawn.get(name) ?? -slowPause) < slowPause) continue;
      this.#waiting.delete(name);
      this.#drawn.set(name, now);
      frame?.draw(data, this.message, this.curves);
    }
    this.#element.dataset.frames = ++this.frames;
    this.#element.dataset.step = this.message?.step ?? 0;
    clearTimeout(this.#timer);
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => { this.#request ||= requestAnimationFrame(() => this.#draw()); }, slowPause / 2);
  }

  #place(view) {
    const present = this.#element.querySelector(`:scope > [data-view="${CSS.escape(view.name)}"]`);
    if (present) return present;
    const element = document.createElement("figure");
    element.dataset.view = view.name;
    this.#element.append(element);
    return element;
  }
}
