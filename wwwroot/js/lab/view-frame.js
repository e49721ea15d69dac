import { watchNear } from "../near.js";
import { format } from "./data.js";
import { css, rgb } from "./palette.js";

let count = 0;

/** One view on the page: title, picture, text alternative, data table. The picture is the module views/<kind>.js. */
export class ViewFrame {
  #module = null;
  #last;
  #gone = false;
  #near = false;
  #unwatch = null;

  /**
   * A view is made well before it comes to the screen, so that it has its size by then, and drawn only while it is near:
   * one in a tab that is not chosen costs nothing.
   */
  constructor(figure, view, element) {
    this.view = view;
    this.element = element;
    this.#last = [null, null, figure.curves];
    this.#build(figure);
    this.#watch(figure);
  }

  draw(data, message, curves) {
    this.#last = [data ?? this.#last[0], message, curves];
    if (!this.#module || !this.#near) return;
    this.#module.draw(...this.#last);
    if (this.element.querySelector("details")?.open) this.#fillTable();
  }

  /** Draws again what was drawn last; far from the screen only when it must be, as in new colours. */
  repaint(evenFar = false) {
    if (this.#near || evenFar) this.#module?.draw(...this.#last);
  }

  destroy() {
    this.#gone = true;
    this.#unwatch?.();
    this.#module?.destroy();
    this.#module = null;
    this.element.querySelector(".view-stage")?.replaceChildren();
  }

  #watch(figure) {
    const stopFar = watchNear(this.element, "200%", isNear => {
      if (!isNear) return;
      stopFar();
      this.#load(figure);
    });
    const stopNear = watchNear(this.element, "50%", isNear => {
      this.#near = isNear;
      if (isNear) this.repaint();
    });
    this.#unwatch = () => { stopFar(); stopNear(); };
  }

  async #load(figure) {
    const stage = this.element.querySelector(".view-stage");
    add(stage, "span", "mud-skeleton mud-skeleton-wave"); // until the view has drawn something over it
    try {
      const { create } = await import(`../../views/${this.view.kind}.js`);
      if (this.#gone) return;
      this.#module = await create(stage, this.view, {
        legend: this.element.querySelector(".view-legend"),
        describedBy: this.element.querySelector(".view-description").id,
        colour: (name, alpha) => css(stage, name, alpha),
        rgb: name => rgb(stage, name),
        pick: (point, moment) => figure.onPick(this.view.name, point, moment),
        press: option => figure.onPress(option),
        repaint: () => this.repaint(),
        charts: figure.charts,
        fail: error => this.#fail(error),
      });
      this.repaint();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error) {
    this.element.querySelector(".view-stage").textContent = `This picture could not be loaded (${error.message}). Its data table still works.`;
  }

  #build(figure) {
    const { view, element } = this;
    if (element.querySelector(".view-stage")) element.replaceChildren();
    element.className = `view view-${view.kind}`;
    if (view.side) element.dataset.side = view.side;
    else delete element.dataset.side;
    const id = `view-${++count}`;
    const caption = add(element, "figcaption", "view-title");
    caption.textContent = view.title;
    add(element, "div", "view-stage");
    add(element, "div", "view-legend");
    const description = add(element, "p", "view-description");
    description.id = id;
    description.textContent = view.description?.replace(/(\d) %/g, "$1\u00a0%");
    const details = add(element, "details", "view-table");
    add(details, "summary").textContent = "About this picture, and its data";
    add(details, "div", "table-scroll").tabIndex = 0;
    details.addEventListener("toggle", () => details.open && this.#fillTable());
  }

  #fillTable() {
    const { columns, rows } = this.#module?.table() ?? { columns: [], rows: [] };
    const table = document.createElement("table");
    add(table, "caption").textContent = rows.length > 200 ? `${this.view.title}: the first 200 of ${rows.length} rows` : this.view.title;
    const head = add(add(table, "thead"), "tr");
    for (const column of columns) {
      const cell = add(head, "th");
      cell.scope = "col";
      cell.textContent = column;
    }
    const body = add(table, "tbody");
    for (const row of rows.slice(0, 200)) {
      const line = add(body, "tr");
      for (const value of row) add(line, "td").textContent = typeof value === "number" ? format(value) : value ?? "";
    }
    const box = this.element.querySelector("details > .table-scroll"); // a view of kind table has one of its own
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", `Data of ${this.view.title}`);
    box.replaceChildren(table);
  }
}

function add(parent, tag, className) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  parent.append(element);
  return element;
}
