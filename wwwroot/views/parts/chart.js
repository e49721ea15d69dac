// Plotly, loaded when the first chart is drawn, in the dress of the page.
import { letters } from "./letters.js";

let loading = null;

export function plotly() {
  return loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "lib/plotly/plotly-cartesian.min.js";
    script.onload = () => resolve(globalThis.Plotly);
    script.onerror = () => { loading = null; reject(new Error("plotly did not load")); };
    document.head.append(script);
  });
}

export const config = { displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: "reset" };

/** Axes and faces that look as the text does. */
export function layout(stage, context, { xTitle = "", yTitle = "", xType = "linear", yType = "linear", yRange = null } = {}) {
  const size = letters(stage.clientWidth);
  const axis = title => ({
    title: { text: title, font: { size }, standoff: size * 0.5 },
    tickfont: { size, color: context.colour("var(--soft)") },
    gridcolor: context.colour("var(--line)"), gridwidth: 0.6,
    linecolor: context.colour("var(--edge)"), zeroline: false, automargin: true, fixedrange: true, nticks: 6,
  });
  return {
    autosize: true, showlegend: false, hovermode: "x", dragmode: false, uirevision: "keep",
    margin: { l: size * 3.4, r: size * 0.9, t: size * 0.8, b: size * 3 },
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: getComputedStyle(document.body).getPropertyValue("--sans"), size, color: context.colour("var(--ink)") },
    hoverlabel: { bgcolor: context.colour("var(--raised)"), bordercolor: context.colour("var(--edge)"), font: { size, color: context.colour("var(--ink)") } },
    xaxis: { ...axis(xTitle), showgrid: false, type: xType, ...(xType === "log" ? { dtick: "D2" } : xType === "category" ? { dtick: 1 } : {}) },
    yaxis: { ...axis(yTitle), type: yType, ...(yType === "log" ? { nticks: stage.clientHeight < 20 * size ? 3 : 4 } : {}), ...(yRange ? { range: yRange, autorange: false } : { rangemode: "normal" }) },
    shapes: [], annotations: [],
  };
}

/** A box that says what the chart shows; the chart's own parts are hidden from screen readers. */
export function box(stage, view, context) {
  const element = document.createElement("div");
  element.className = "chart";
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", view.title);
  element.setAttribute("aria-describedby", context.describedBy);
  stage.replaceChildren(element);
  return element;
}
