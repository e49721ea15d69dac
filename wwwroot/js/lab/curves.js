import { floats } from "./data.js";

/** The whole history of a run's scalars, kept by the page. The server sends only the points that the page lacks. */
export class Curves {
  #steps = [];
  #values = new Map();

  /** How many points are here: what the server is told on a new connection. */
  get count() { return this.#steps.length; }

  get steps() { return this.#steps; }

  clear() {
    this.#steps.length = 0;
    this.#values.clear();
  }

  /** Cuts to `points.from` points and appends the new ones. */
  take(points) {
    if (!points) return;
    this.#steps.length = Math.min(this.#steps.length, points.from);
    const start = this.#steps.length;
    for (const step of floats(points.steps)) this.#steps.push(step);
    for (const [name, encoded] of Object.entries(points.values)) this.#append(name, start, floats(encoded));
    for (const column of this.#values.values()) pad(column, this.#steps.length);
  }

  /** The points of one scalar, without the steps that did not report it. */
  series(name) {
    const x = [], y = [], column = this.#values.get(name) ?? [];
    for (let i = 0; i < column.length; i++)
      if (!Number.isNaN(column[i])) { x.push(this.#steps[i]); y.push(column[i]); }
    return { x, y };
  }

  #append(name, start, values) {
    let column = this.#values.get(name);
    if (!column) this.#values.set(name, column = []);
    column.length = Math.min(column.length, start);
    pad(column, start);
    for (const value of values) column.push(value);
  }
}

function pad(column, length) {
  if (column.length > length) column.length = length;
  while (column.length < length) column.push(NaN);
}
