/** A legend whose entries switch their layers on and off. */
export class Legend {
  #hidden = new Set();

  constructor(element, onChange) {
    this.element = element;
    this.onChange = onChange;
    element.replaceChildren();
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", "What is shown");
  }

  shows(name) { return !this.#hidden.has(name); }

  has(name) { return this.#find(name) !== null; }

  /** Adds an entry once; `picture` makes its swatch. */
  entry(name, title, picture) {
    if (this.has(name)) return;
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.entry = name;
    button.setAttribute("aria-pressed", "true");
    button.append(picture, title);
    button.addEventListener("click", () => {
      const shown = this.#hidden.delete(name);
      if (!shown) this.#hidden.add(name);
      button.setAttribute("aria-pressed", String(shown));
      this.onChange();
    });
    this.element.append(button);
  }

  /** A note that is no switch: the ends of a field's colours, a line to compare with. */
  note(name, ...content) {
    let element = this.#find(name);
    if (!element) {
      element = document.createElement("span");
      element.dataset.entry = name;
      this.element.append(element);
    }
    element.replaceChildren(...content);
  }

  /** Takes the entries away, so that they are made again in the new theme's colours. */
  clear() { this.element.replaceChildren(); }

  #find(name) { return this.element.querySelector(`[data-entry="${CSS.escape(name)}"]`); }
}

/** A strip of a ramp's colours between the words for its ends. */
export function ramp(background, [low, high]) {
  const strip = document.createElement("span");
  strip.className = "ramp";
  strip.style.background = background;
  strip.setAttribute("aria-hidden", "true");
  return [low, strip, high];
}

/** A short line in the style of a curve. */
export function stroke(colour, dash, width = 3) {
  const mark = document.createElement("span");
  mark.className = "line-swatch";
  mark.setAttribute("aria-hidden", "true");
  mark.style.borderTop = `${width}px ${{ solid: "solid", dot: "dotted" }[dash] ?? "dashed"} ${colour}`;
  return mark;
}
