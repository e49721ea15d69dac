// Sounds to hear and their waves. Nothing plays by itself, and never two at once.
import { floatsOf, format } from "../js/lab/data.js";
import { toneOf } from "../js/lab/palette.js";
import { Canvas } from "./parts/canvas.js";
import { Player } from "./parts/player.js";

export function create(stage, view, context) {
  let last = null;
  const box = document.createElement("div");
  box.className = "sounds";
  const player = new Player(() => rows.forEach(refresh));
  const rows = view.series.map((series, i) => row(series, i));
  stage.replaceChildren(box);

  function row(series, index) {
    const line = document.createElement("div"), wave = document.createElement("div");
    const button = document.createElement("button"), facts = document.createElement("p");
    line.className = "sound";
    wave.className = "sound-wave";
    button.className = "mud-button-root mud-button mud-button-outlined mud-button-outlined-size-small";
    button.type = "button";
    button.disabled = true;
    facts.className = "sound-facts";
    line.append(button, wave, facts);
    box.append(line);
    const item = { series, index, button, facts };
    item.canvas = new Canvas(wave, { title: `Wave: ${series.title}` }, context, () => paint(item));
    button.onclick = () => player.isPlaying(series.name) ? player.stop() : player.play(series.name, samplesOf(item), last.rate);
    refresh(item);
    return item;
  }

  const samplesOf = item => last?.sounds[item.series.name] ? floatsOf(last.sounds, item.series.name) : null;

  function refresh({ button, series }) {
    const text = `${player.isPlaying(series.name) ? "Stop" : "Play"}: ${series.title}`;
    if (button.textContent !== text) button.textContent = text;
  }

  function draw(data) {
    if (data) last = data;
    for (const item of rows) {
      const samples = samplesOf(item);
      item.button.disabled = !samples;
      if (!samples) continue;
      const text = facts(item, samples);
      item.facts.textContent = text;
      item.canvas.describe(`Wave of ${item.series.title}: ${text}`);
      paint(item);
    }
  }

  // Loudness is the root of the mean square, in decibels below that of the largest square wave.
  const loudness = samples => 10 * Math.log10(Math.max(1e-12, samples.reduce((sum, x) => sum + x * x, 0) / samples.length));

  function facts({ series }, samples) {
    const snr = last.signalToNoise?.[series.name];
    return `${format(samples.length / last.rate)} s, loudness ${loudness(samples).toFixed(1)} dB`
      + (snr === undefined ? "" : `, signal-to-noise ${snr.toFixed(1)} dB`);
  }

  // From the smallest to the largest sample of each column of pixels.
  function paint(item) {
    const { canvas } = item, samples = samplesOf(item), { pen, width, height } = canvas;
    canvas.clear();
    if (!samples || width === 0) return;
    pen.fillStyle = context.colour(toneOf(item.series, item.index));
    for (let x = 0; x < width; x++) {
      let low = Infinity, high = -Infinity;
      const end = Math.max(Math.floor((x + 1) / width * samples.length), Math.floor(x / width * samples.length) + 1);
      for (let i = Math.floor(x / width * samples.length); i < end; i++) {
        if (samples[i] < low) low = samples[i];
        if (samples[i] > high) high = samples[i];
      }
      const top = (1 - Math.min(1, high * 2)) / 2 * height, bottom = (1 - Math.max(-1, low * 2)) / 2 * height;
      pen.fillRect(x, top, 1, Math.max(1, bottom - top));
    }
  }

  function table() {
    if (!last) return { columns: [], rows: [] };
    const present = rows.filter(samplesOf), all = present.map(samplesOf), count = Math.max(0, ...all.map(samples => samples.length)), every = Math.max(1, Math.ceil(count / 100));
    return {
      columns: ["seconds", ...present.map(item => item.series.title)],
      rows: [
        ["loudness in dB", ...all.map(samples => loudness(samples).toFixed(1))],
        ["signal-to-noise in dB", ...present.map(item => last.signalToNoise?.[item.series.name]?.toFixed(1) ?? "not known")],
        ...Array.from({ length: Math.ceil(count / every) }, (_, i) => [i * every / last.rate, ...all.map(samples => samples[i * every])]),
      ],
    };
  }

  return { draw, table, destroy: () => { player.close(); rows.forEach(item => item.canvas.destroy()); box.remove(); } };
}
