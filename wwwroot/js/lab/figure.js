import { Curves } from "./curves.js";
import { ViewFrame } from "./view-frame.js";

const charts = new Set(["curve", "bars"]); // made by the server
const often = 1000 / 15, seldom = 250; // ms between two drawings of a chart: no more frames come than that, and less would not look live
const share = 1 / 2, most = 4 / 5; // of the page's time, for all charts together: as long as it is enough, and where they are slow

/** The views of one lab: takes messages as they come, draws the newest at the screen's pace, charts as often as the page can. */
export class LabFigure {
  #element;
  #frames = new Map();
  #waiting = new Map();
  #drawn = new Map();
  #costs = new Map();
  #request = 0;
  #timer = 0;

  constructor(element, { charts, onPick, onPress } = {}) {
    this.#element = element;
    this.charts = charts;
    this.onPick = onPick ?? (() => {});
    this.onPress = onPress ?? (() => {});
    this.onShow = () => {};
    this.curves = new Curves();
    this.message = null;
    this.frames = 0;
    // When all have heard of it: by then the views have let go of what they drew in the old colours. Not with the next picture
    // of the screen, which would be too late for paper.
    this.#redraw = () => queueMicrotask(() => { for (const frame of this.#frames.values()) frame.repaint(true); });
    addEventListener("themechange", this.#redraw);
  }

  #redraw;

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
      if (!kept.has(name)) { frame.destroy(); frame.element.remove(); this.#costs.delete(name); }
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
    for (const [name, data] of this.#waiting) {
      const frame = this.#frames.get(name);
      if (frame && charts.has(frame.view.kind)) {
        if (!this.#drawChart(frame, data)) continue;
      } else frame?.draw(data, this.message, this.curves);
      this.#waiting.delete(name);
    }
    this.#element.dataset.frames = ++this.frames;
    this.#element.dataset.step = this.message?.step ?? 0;
    clearTimeout(this.#timer);
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => { this.#request ||= requestAnimationFrame(() => this.#draw()); }, often / 2);
  }

  // False when it is too soon after the last time.
  #drawChart(frame, data) {
    const { name } = frame.view, begun = performance.now();
    const cost = [...this.#costs.values()].reduce((sum, one) => sum + one, 0);
    if (begun - (this.#drawn.get(name) ?? -Infinity) < Math.max(Math.min(seldom, Math.max(often, cost / share)), cost / most)) return false;
    this.#drawn.set(name, begun);
    frame.draw(data, this.message, this.curves);
    this.#costs.set(name, performance.now() - begun);
    return true;
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
