// A network or graph as SVG: nodes by column and row, edges by weight.
import { format } from "/js/lab/data.js";

const space = "http://www.w3.org/2000/svg";
const cell = { width: 190, height: 84, boxWidth: 146, boxHeight: 52 };

export function create(stage, view, context) {
  let last = null;
  const picture = make("svg", { role: "img", "aria-label": view.title, "aria-describedby": context.describedBy });
  stage.replaceChildren(picture);

  function draw(data) {
    last = data;
    if (!data) return;
    const columns = 1 + Math.max(...data.nodes.map(node => node.column)), rows = 1 + Math.max(...data.nodes.map(node => node.row));
    picture.setAttribute("viewBox", `0 0 ${columns * cell.width} ${rows * cell.height}`);
    const places = new Map(data.nodes.map(node => [node.id, centre(node)]));
    const widest = Math.max(1e-9, ...data.edges.map(edge => Math.abs(edge.weight ?? 1)));
    picture.replaceChildren(
      ...data.edges.filter(edge => places.has(edge.from) && places.has(edge.to)).map(edge => drawEdge(edge, places, widest)),
      ...data.nodes.map(drawNode));
    picture.setAttribute("aria-label", `${view.title}: ${data.nodes.length} nodes, ${data.edges.length} edges.`);
  }

  const centre = node => ({ x: (node.column + 0.5) * cell.width, y: (node.row + 0.5) * cell.height });

  function drawEdge(edge, places, widest) {
    const from = places.get(edge.from), to = places.get(edge.to), weight = edge.weight ?? 1;
    const side = Math.sign(to.x - from.x) * cell.boxWidth / 2;
    const group = make("g", {});
    const middle = (from.x + to.x) / 2;
    group.append(make("path", {
      d: `M${from.x + side},${from.y} C${middle},${from.y} ${middle},${to.y} ${to.x - side},${to.y}`, fill: "none",
      stroke: weight < 0 ? "var(--fake)" : "var(--real)", "stroke-width": 1 + 3 * Math.abs(weight) / widest,
      "stroke-dasharray": weight < 0 ? "5 4" : "none", opacity: 0.75,
    }));
    if (edge.title) group.append(word(edge.title, middle, (from.y + to.y) / 2 - 6, "diagram-detail"));
    return group;
  }

  function drawNode(node) {
    const { x, y } = centre(node), group = make("g", {});
    const strength = Math.round(Math.min(1, Math.abs(node.value ?? 0)) * 45);
    const fill = node.value == null ? "var(--figure)" : `color-mix(in srgb, var(${node.value < 0 ? "--fake" : "--real"}) ${strength}%, var(--figure))`;
    const box = make("rect", { x: x - cell.boxWidth / 2, y: y - cell.boxHeight / 2, width: cell.boxWidth, height: cell.boxHeight, rx: 6, stroke: "var(--edge)" });
    box.style.fill = fill;
    group.append(box, word(node.title, x, node.detail ? y - 4 : y + 5, "diagram-title"));
    if (node.detail) group.append(word(node.detail, x, y + 15, "diagram-detail"));
    return group;
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

function make(tag, attributes) {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function word(text, x, y, className) {
  const element = make("text", { x, y, "text-anchor": "middle", class: className });
  element.textContent = text;
  return element;
}
