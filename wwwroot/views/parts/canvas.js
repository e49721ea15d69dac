/** A canvas that fills its stage at the screen's own resolution and says what it shows. */
export class Canvas {
  constructor(stage, view, context, repaint) {
    this.canvas = document.createElement("canvas");
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", view.title);
    this.canvas.setAttribute("aria-describedby", context.describedBy);
    stage.replaceChildren(this.canvas);
    this.pen = this.canvas.getContext("2d");
    this.width = this.height = 0;
    this.#observer = new ResizeObserver(() => { if (this.#measure()) repaint(); });
    this.#observer.observe(this.canvas);
    this.#measure();
  }

  #observer;

  /** Says in words what the picture shows at the moment. */
  describe(text) { this.canvas.setAttribute("aria-label", text); }

  clear() {
    this.pen.setTransform(this.scale, 0, 0, this.scale, 0, 0);
    this.pen.clearRect(0, 0, this.width, this.height);
  }

  destroy() { this.#observer.disconnect(); }

  #measure() {
    const width = this.canvas.clientWidth, height = this.canvas.clientHeight;
    this.scale = Math.min(devicePixelRatio || 1, 3);
    const wide = Math.round(width * this.scale), high = Math.round(height * this.scale);
    if (wide === this.canvas.width && high === this.canvas.height && width === this.width) return false;
    this.width = width;
    this.height = height;
    this.canvas.width = wide;
    this.canvas.height = high;
    return true;
  }
}
