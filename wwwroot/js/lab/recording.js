import { unpack } from "./packed.js";

const wholeReplay = 3000; // ms, at least

/** Plays a recorded run into a figure, with a slider over its time. */
export class Recording {
  #timer = 0;

  constructor(figure, data, onFrame) {
    this.figure = figure;
    this.data = data;
    this.onFrame = onFrame;
    this.at = -1;
  }

  get last() { return this.data.frames.length - 1; }

  get playing() { return this.#timer !== 0; }

  static async load(address) {
    const answer = await fetch(address);
    return answer.ok ? unpack(answer.body) : null;
  }

  /** Shows the frame at a place; going back builds the curves anew from the start. */
  seek(index) {
    if (index < this.at) { this.figure.clear(); this.at = -1; }
    while (this.at < index) this.figure.take(this.data.frames[++this.at]);
    if (index < this.last) this.#fill();
    this.onFrame(this.data.frames[this.at], this.at);
  }

  play() {
    this.stop();
    if (this.at >= this.last) this.seek(0);
    this.#next();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #next() {
    const now = this.data.frames[this.at], next = this.data.frames[this.at + 1];
    if (!next) { this.#timer = 0; this.onFrame(now, this.at); return; }
    const least = Math.max(40, wholeReplay / this.data.frames.length); // a run that took milliseconds is shown slowly enough to follow
    const pause = Math.min(400, Math.max(least, (next.time - now.time) * 1000));
    this.#timer = setTimeout(() => { this.seek(this.at + 1); this.#next(); }, pause);
  }

  // A frame names only the views that changed; after a jump the others come from the frames before.
  #fill() {
    const views = {};
    for (let i = 0; i <= this.at; i++) Object.assign(views, this.data.frames[i].views);
    this.figure.take({ ...this.data.frames[this.at], points: null, views });
  }
}
