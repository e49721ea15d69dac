// A network or graph as SVG: nodes by column and row, edges by weight. A node that sets an option is a button.
import { format } from "../js/lab/data.js";

const space = "http://www.w3.org/2000/svg";
const cell = { width: 190, height: 84, boxWidth: 146, boxHeight: 52 };
const dense = 24; // edges from which bends would run into one another

export function create(stage, view, context) {
  let last = null, shape = "", nodes = [], edges = [];
  const picture = make("svg", { "aria-label": view.title, "aria-describedby": context.describedBy });
  stage.replaceChildren(picture);

  function draw(data) {
    last = data;
    if (!data) return;
    // The elements are kept while the graph stays the same, and with them the keyboard's focus.
    const present = shapeOf(data);
    if (present !== shape) build(data);
    shape = present;
    const widest = Math.max(1e-9, ...data.edges.map(edge => Math.abs(edge.weight ?? 1)));
    data.edges.forEach((edge, i) => edges[i]?.show(edge, widest));
    data.nodes.forEach((node, i) => nodes[i].show(node));
    picture.setAttribute("aria-label", `${view.title}: ${data.nodes.length} nodes, ${data.edges.length} edges.`);
  }

  function build(data) {
    const columns = 1 + Math.max(...data.nodes.map(node => node.column)), rows = 1 + Math.max(...data.nodes.map(node => node.row));
    picture.setAttribute("viewBox", `0 0 ${columns * cell.width} ${rows * cell.height}`);
    picture.style.minWidth = `${Math.min(32, 10 * columns)}rem`; // two columns fit a phone; more can be scrolled
    picture.setAttribute("role", data.nodes.some(node => node.sets) ? "group" : "img");
    const places = new Map(data.nodes.map(node => [node.id, centre(node)]));
    edges = data.edges.map(edge => places.has(edge.from) && places.has(edge.to) ? makeEdge(places.get(edge.from), places.get(edge.to), data.edges.length > dense) : null);
    nodes = data.nodes.map(node => makeNode(node, centre(node), context.press));
    picture.replaceChildren(...edges.filter(Boolean).map(edge => edge.element), ...nodes.map(node => node.element));
  }

  function table() {
    if (!last) return { columns: [], rows: [] };
    const to = id => last.edges.filter(edge => edge.from === id).map(edge => edge.to).join(", ");
    return {
      columns: ["node", "detail", "value", "leads to"],
      rows: last.nodes.map(node => [node.title, node.detail ?? "", node.value == null ? "" : format(node.value), to(node.id)]),
    };
  }

  return { draw, table, destroy: () => picture.remove() };
}

const centre = node => ({ x: (node.column + 0.5) * cell.width, y: (node.row + 0.5) * cell.height });

const shapeOf = data => JSON.stringify([data.nodes.map(node => [node.id, node.column, node.row, node.sets]), data.edges.map(edge => [edge.from, edge.to])]);

function makeEdge(from, to, straight) {
  const element = make("g", {}), line = make("path", { d: way(from, to, straight), fill: "none", opacity: 0.75 });
  const title = word((from.x + to.x) / 2, (from.y + to.y) / 2 - 6, "diagram-detail");
  element.append(line, title);
  return {
    element,
    show(edge, widest) {
      const weight = edge.weight ?? 1;
      line.setAttribute("stroke", weight < 0 ? "var(--fake)" : "var(--real)");
      line.setAttribute("stroke-width", (0.4 + 3.6 * Math.abs(weight) / widest).toFixed(2));
      line.setAttribute("stroke-dasharray", weight < 0 ? "5 4" : "none");
      say(title, edge.title ?? "");
    },
  };
}

// From side to side between columns; within one column from below to above.
function way(from, to, straight) {
  if (from.x === to.x) {
    const end = Math.sign(to.y - from.y) * cell.boxHeight / 2;
    return `M${from.x},${from.y + end} L${to.x},${to.y - end}`;
  }
  const side = Math.sign(to.x - from.x) * cell.boxWidth / 2;
  if (straight) return `M${from.x + side},${from.y} L${to.x - side},${to.y}`;
  const middle = (from.x + to.x) / 2;
  return `M${from.x + side},${from.y} C${middle},${from.y} ${middle},${to.y} ${to.x - side},${to.y}`;
}

function makeNode(node, { x, y }, press) {
  const element = make("g", node.sets ? { role: "button", tabindex: 0, class: "diagram-button" } : {});
  const box = make("rect", { x: x - cell.boxWidth / 2, y: y - cell.boxHeight / 2, width: cell.boxWidth, height: cell.boxHeight, rx: 6, stroke: "var(--edge)" });
  const title = word(x, y - 4, "diagram-title"), detail = word(x, y + 15, "diagram-detail");
  element.append(box, title, detail);
  if (node.sets) {
    element.addEventListener("click", () => press(node.sets));
    element.addEventListener("keydown", event => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press(node.sets);
    });
  }
  return {
    element,
    show(now) {
      const strength = Math.round(Math.min(1, Math.abs(now.value ?? 0)) * 45);
      box.style.fill = now.value == null ? "var(--figure)" : `color-mix(in srgb, var(${now.value < 0 ? "--fake" : "--real"}) ${strength}%, var(--figure))`;
      say(title, now.title);
      say(detail, now.detail ? ` ${now.detail}` : ""); // the space parts the two words of the button's name
      title.setAttribute("y", now.detail ? y - 4 : y + 5);
      if (now.sets) element.setAttribute("aria-label", `${now.title}${now.detail ? `, ${now.detail}` : ""}. Press to change.`);
    },
  };
}

function make(tag, attributes) {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const word = (x, y, className) => make("text", { x, y, "text-anchor": "middle", class: className });

function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
