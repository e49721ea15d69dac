const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * The pen over a pad (Options/Pad.razor). A pointer draws where it is; by keyboard arrows move the pen over the cells of
 * a grid, Space or Enter puts it down and lifts it, Delete clears. `draw` is told a place in shares of width and height,
 * `lift` that a stroke ends, `clear` that all of it goes; `name` says a place in words.
 */
export class Pen {
  #canvas;
  #cells;
  #acts;
  #mark;
  #voice;
  #cell;
  #isDown = false;
  #pointer = null; // the one that draws

  constructor(canvas, cells, acts) {
    const pad = canvas.closest(".pad");
    this.#canvas = canvas;
    this.#cells = cells;
    this.#acts = acts;
    this.#mark = pad.querySelector(".pad-pen");
    this.#voice = pad.querySelector("[role=status]");
    this.#cell = [cells >> 1, cells >> 1];
    canvas.onpointerdown = event => this.#touch(event);
    canvas.onpointermove = event => this.#follow(event);
    canvas.onpointerup = canvas.onpointercancel = () => this.#lift();
    canvas.onkeydown = event => this.#press(event);
    canvas.onfocus = () => { if (canvas.matches(":focus-visible")) this.#show(); };
    canvas.onblur = () => { this.#mark.hidden = true; this.#lift(); };
  }

  /** True during a stroke: what is shown anew then would wipe it away. */
  get isDown() { return this.#isDown; }

  #touch(event) {
    this.#mark.hidden = true;
    this.#isDown = true;
    this.#pointer = event.pointerId;
    this.#canvas.setPointerCapture(event.pointerId);
    this.#follow(event);
  }

  #follow(event) {
    if (event.pointerId !== this.#pointer) return;
    const box = this.#canvas.getBoundingClientRect(), passed = event.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY } of passed.length > 0 ? passed : [event])
      this.#acts.draw([(clientX - box.left) / box.width, (clientY - box.top) / box.height]);
  }

  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (moves[event.key]) this.#move(moves[event.key]);
    else if (event.key === " " || event.key === "Enter") { if (!event.repeat) this.#turn(); }
    else if (event.key === "Delete" || event.key === "Backspace") this.#clear();
    else return;
    event.preventDefault();
  }

  #move(by) {
    this.#cell = this.#cell.map((at, i) => Math.min(this.#cells - 1, Math.max(0, at + by[i])));
    if (this.#isDown) this.#acts.draw(this.#place);
    this.#show();
    this.#say(`${this.#acts.name(this.#place)}${this.#isDown ? ", drawn" : ""}`);
  }

  #turn() {
    if (this.#isDown) this.#lift();
    else {
      this.#isDown = true;
      this.#acts.draw(this.#place);
    }
    this.#show();
    this.#say(`Pen ${this.#isDown ? "down" : "up"}, ${this.#acts.name(this.#place)}`);
  }

  #clear() {
    this.#isDown = false;
    this.#acts.clear();
    this.#show();
    this.#say("Cleared");
  }

  #lift() {
    if (!this.#isDown) return;
    this.#isDown = false;
    this.#pointer = null;
    this.#acts.lift();
  }

  get #place() { return this.#cell.map(at => (at + 0.5) / this.#cells); }

  #show() {
    const [x, y] = this.#place;
    this.#mark.style.left = `${x * 100}%`;
    this.#mark.style.top = `${y * 100}%`;
    this.#mark.toggleAttribute("data-down", this.#isDown);
    this.#mark.hidden = false;
  }

  #say(text) { this.#voice.textContent = text; }
}
