// Canvases to draw on: a distribution as points, a 28 x 28 grey image.
import { css } from "./palette.js";
import { drawPoints } from "../../views/parts/markers.js";

const most = 2000;

/** Points of a plane from -reach to reach; told to .NET when a stroke ends. */
export function points(canvas, reach, owner) {
  let drawn = [];
  const pen = canvas.getContext("2d"), size = canvas.width;
  const place = ([x, y]) => [(x / reach + 1) * size / 2, (1 - y / reach) * size / 2];

  function paint() {
    pen.clearRect(0, 0, size, size);
    pen.strokeStyle = css(canvas, "var(--line)");
    pen.beginPath();
    pen.moveTo(size / 2, 0); pen.lineTo(size / 2, size);
    pen.moveTo(0, size / 2); pen.lineTo(size, size / 2);
    pen.stroke();
    drawPoints(pen, "circle", drawn.flatMap(place), 3, css(canvas, "var(--real)"));
  }

  const pointer = stroke(canvas, ([x, y]) => {
    if (drawn.length >= most) return;
    const point = [(x * 2 - 1) * reach, (1 - y * 2) * reach].map(value => Number(value.toFixed(3)));
    const last = drawn.at(-1);
    if (last && Math.hypot(last[0] - point[0], last[1] - point[1]) < reach / 80) return;
    drawn.push(point);
    paint();
  }, () => owner.invokeMethodAsync("OnDrawn", drawn));

  return { show: value => { if (!pointer.isDown) { drawn = value ?? []; paint(); } } };
}

/** White on black, with a soft round brush; as base64 of 784 bytes. */
export function drawing(canvas, owner) {
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const clear = () => { pen.fillStyle = "#000"; pen.fillRect(0, 0, 28, 28); };

  const pointer = stroke(canvas, ([x, y]) => {
    const glow = pen.createRadialGradient(x * 28, y * 28, 0.2, x * 28, y * 28, 1.9);
    glow.addColorStop(0, "rgba(255,255,255,0.9)");
    glow.addColorStop(1, "rgba(255,255,255,0)");
    pen.fillStyle = glow;
    pen.fillRect(x * 28 - 2, y * 28 - 2, 4, 4);
  }, () => {
    const { data } = pen.getImageData(0, 0, 28, 28);
    owner.invokeMethodAsync("OnDrawn", btoa(Array.from({ length: 784 }, (_, i) => String.fromCharCode(data[i * 4])).join("")));
  });

  return {
    show(base64) {
      if (pointer.isDown) return;
      clear();
      if (!base64) return;
      const picture = pen.createImageData(28, 28);
      [...atob(base64)].forEach((c, i) => picture.data.set([c.charCodeAt(0), c.charCodeAt(0), c.charCodeAt(0), 255], i * 4));
      pen.putImageData(picture, 0, 0);
    },
  };
}

// Calls `add` with shares of the width and height while the pointer is down, `done` when it is lifted. What is shown anew
// meanwhile would wipe the stroke away.
function stroke(canvas, add, done) {
  const pointer = { isDown: false };
  const tell = event => {
    const box = canvas.getBoundingClientRect();
    add([(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]);
  };
  canvas.onpointerdown = event => { pointer.isDown = true; canvas.setPointerCapture(event.pointerId); tell(event); };
  canvas.onpointermove = event => { if (pointer.isDown) (event.getCoalescedEvents?.() ?? [event]).forEach(tell); };
  canvas.onpointerup = canvas.onpointercancel = () => { if (pointer.isDown) { pointer.isDown = false; done(); } };
  return pointer;
}
