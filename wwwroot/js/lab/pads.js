// Pads to draw on (Options/Pad.razor): a distribution as points, a 28 x 28 grey image.
import { css } from "./palette.js";
import { Pen } from "./pen.js";
import { drawPoints } from "../../views/parts/markers.js";

const most = 2000, cells = 32, side = 28;

/** Points of a plane from -reach to reach; told to .NET when a stroke ends. */
export function points(canvas, owner, reach) {
  let drawn = [];
  const paper = canvas.getContext("2d"), size = canvas.width;
  const place = ([x, y]) => [(x / reach + 1) * size / 2, (1 - y / reach) * size / 2];
  const point = ([x, y]) => [(x * 2 - 1) * reach, (1 - y * 2) * reach].map(value => Number(value.toFixed(3)));

  function paint() {
    paper.clearRect(0, 0, size, size);
    paper.strokeStyle = css(canvas, "var(--line)");
    paper.beginPath();
    paper.moveTo(size / 2, 0); paper.lineTo(size / 2, size);
    paper.moveTo(0, size / 2); paper.lineTo(size, size / 2);
    paper.stroke();
    drawPoints(paper, "circle", drawn.flatMap(place), 3, css(canvas, "var(--real)"));
  }

  const pen = new Pen(canvas, cells, {
    draw(at) {
      if (drawn.length >= most) return;
      const [x, y] = point(at), last = drawn.at(-1);
      if (last && Math.hypot(last[0] - x, last[1] - y) < reach / 80) return;
      drawn.push([x, y]);
      paint();
    },
    lift: () => owner.invokeMethodAsync("OnDrawn", drawn),
    clear: () => owner.invokeMethodAsync("Clear"),
    name: at => point(at).map((value, i) => `${"xy"[i]} ${value.toFixed(1)}`).join(", "),
  });

  return { show: value => { if (!pen.isDown) { drawn = value ?? []; paint(); } } };
}

/** White on black, with a soft round brush; as base64 of 784 bytes. */
export function drawing(canvas, owner) {
  const paper = canvas.getContext("2d", { willReadFrequently: true });

  const pen = new Pen(canvas, side, {
    draw([x, y]) {
      const glow = paper.createRadialGradient(x * side, y * side, 0.2, x * side, y * side, 1.9);
      glow.addColorStop(0, "rgba(255,255,255,0.9)");
      glow.addColorStop(1, "rgba(255,255,255,0)");
      paper.fillStyle = glow;
      paper.fillRect(x * side - 2, y * side - 2, 4, 4);
    },
    lift() {
      const { data } = paper.getImageData(0, 0, side, side);
      const grey = Array.from({ length: side * side }, (_, i) => String.fromCharCode(data[i * 4]));
      owner.invokeMethodAsync("OnDrawn", btoa(grey.join("")));
    },
    clear: () => owner.invokeMethodAsync("Clear"),
    name: ([x, y]) => `row ${Math.ceil(y * side)}, column ${Math.ceil(x * side)}`,
  });

  return {
    show(base64) {
      if (pen.isDown) return;
      paper.fillStyle = "#000";
      paper.fillRect(0, 0, side, side);
      if (!base64) return;
      const picture = paper.createImageData(side, side);
      [...atob(base64)].map(c => c.charCodeAt(0)).forEach((grey, i) => picture.data.set([grey, grey, grey, 255], i * 4));
      paper.putImageData(picture, 0, 0);
    },
  };
}
