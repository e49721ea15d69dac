// Draws the data set `faces`: pixel-art faces of 16 x 16 pixels in colour, with every attribute known. Run by run.sh and test.sh.
// The parts are DiceBear's "Pixel Art" (design CC0 1.0, code MIT). A part in a colour is drawn once and laid over the others here, which takes about a
// fortieth of the time of drawing each face by itself.
//
//   node scripts/make-faces.mjs [FOLDER] [--check]
//
// FOLDER (.cache/faces) gets train-images.idx4 and test-images.idx4 (faces, 3 colours, 16 rows, 16 columns; bytes), train-attributes.idx2 and
// test-attributes.idx2 (faces, attributes; the number of the value), train-visible.idx2 and test-visible.idx2 (1 where the attribute can be seen),
// and faces.json, which names the attributes and their values. Always the same, byte for byte. What is there already and whole is left as it is.
// With --check, all are drawn anew, and each hundredth is drawn whole as well, and must be the same.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const check = process.argv.includes("--check");
const folder = resolve(process.argv.slice(2).find(word => !word.startsWith("--")) ?? join(root, ".cache", "faces"));

const size = 16, pixels = size * size;
const sets = { train: 20_000, test: 4_000 };
const background = "#c9dbe6";

// The parts and what draws them are named, not the whole lock: a newer font draws no other face.
const wanted = Object.entries(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages).filter(([name]) => /@dicebear\/|@resvg\//.test(name)).map(([name, entry]) => `${name} ${entry.version}`);
const version = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url))).update(wanted.join("\n")).digest("hex");
const written = [...Object.keys(sets).flatMap(set => [`${set}-images.idx4`, `${set}-attributes.idx2`, `${set}-visible.idx2`]), "faces.json"];
if (!check && isDrawn()) process.exit(0);

const design = await import("@dicebear/pixel-art");
const { Resvg } = await import("@resvg/resvg-js");

function isDrawn() {
  try {
    return written.every(name => existsSync(join(folder, name))) && JSON.parse(readFileSync(join(folder, "faces.json"), "utf8")).version === version;
  } catch {
    return false; // cut short
  }
}

// An attribute's first value is "none" where it can be absent; then it is absent in as many faces as `none` says. What lies over what is the
// design's matter. Colours are far enough apart to be told from each other in a few pixels, and to have a name.
const attributes = {
  skin: { pale: "ffe3c8", light: "f1c08a", tan: "c98a4b", brown: "8f5a2c", dark: "57351c" },
  hair: { none: null, bob: "long07", swoop: "long08", wide: "long12", curtain: "long13", buns: "long14", curls: "long15", shoulder: "long20", parted: "short01", crop: "short06", afro: "short11", spikes: "short13", fringe: "short17", box: "short14" },
  hairColour: { black: "1a1620", brown: "6b3f1d", blond: "f4d35e", orange: "e8731a", red: "b3121d", grey: "8b8f96", white: "f7f7f7", pink: "f27eb2", green: "2e9e54", blue: "2b63d9" },
  eyes: { open: "variant01", wide: "variant05", small: "variant03", narrow: "variant04", low: "variant12" },
  eyeColour: { brown: "5a3a1e", blue: "2a62d8", green: "2d9d53", black: "15131a" },
  glasses: { none: null, dark: "dark03", tinted: "dark06", round: "light07", square: "light02" },
  beard: { none: null, stubble: "variant01", goatee: "variant02", full: "variant03" },
  mouth: { smile: "happy09", grin: "happy12", open: "happy01", flat: "sad05", frown: "sad01" },
  hat: { none: null, beanie: "variant01", cap: "variant02", stripes: "variant04", brim: "variant06" },
  hatColour: { red: "b3131e", blue: "2c64da", green: "2f9f55", yellow: "f4c430", purple: "7a3fb0" },
  clothing: { crew: "variant04", collar: "variant07", open: "variant12", stripes: "variant13", knit: "variant06", straps: "variant18" },
  clothingColour: { red: "d1263b", orange: "f0842c", yellow: "f7d038", green: "37a860", blue: "3566c9", purple: "7a3fb0", black: "23212b", silver: "c4c7cc" },
};
const none = { hair: 0.12, glasses: 0.6, beard: 0.6, hat: 0.75 };

// The parts from the lowest to the highest, and the attribute that colours each; two have one colour always.
const parts = { clothing: "clothingColour", eyes: "eyeColour", glasses: null, beard: "hairColour", mouth: null, hair: "hairColour", hat: "hatColour" };
const fixed = { glasses: "24222c", mouth: "b23a48" };
const beardOpacity = 0.75;

// What counts as seen, of a part's pixels and of a colour's: a style of which more than half is covered may be any.
const seenShare = 0.5, seenPixels = 3;

const names = Object.keys(attributes);
const options = Object.fromEntries(names.map(name => [name, Object.keys(attributes[name])]));

/** The design's drawing, each choice made. */
function drawing(choices) {
  const chances = Object.fromEntries(["accessories", "glasses", "beard", "hat"].map(part => [`${part}Probability`, choices[part] ? 100 : 0]));
  return design.create({ prng: { pick: (list, other) => list[0] ?? other, bool: chance => chance > 0 }, options: { ...choices, ...chances } }).body;
}

const head = skin => drawing({ skinColor: [skin] });

/** A part alone: what a drawing has more with it than without. */
function part(name, variant, colour) {
  const key = { clothing: "clothingColor", eyes: "eyesColor", glasses: "glassesColor", beard: "hairColor", mouth: "mouthColor", hair: "hairColor", hat: "hatColor" }[name];
  const without = head("000000"), drawn = drawing({ skinColor: ["000000"], [name]: [variant], [key]: [colour] });
  if (!drawn.startsWith(without)) throw new Error(`The design draws ${name} below the head.`);
  const alone = drawn.slice(without.length);
  // The design masks a beard by the brightness of its own colour: a dark one is not seen at all.
  return name === "beard" ? `<path d="${/<path[^>]* d="([^"]+)"/.exec(alone)[1]}" fill="#${colour}" fill-opacity="${beardOpacity}"/>` : alone;
}

/** The pixels of a drawing: red, green, blue, each multiplied by the fourth, opacity. */
function render(svg) {
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" fill="none" shape-rendering="crispEdges">${svg}</svg>`;
  return new Resvg(whole, { fitTo: { mode: "width", value: size } }).render().pixels;
}

const kept = new Map();

/** The drawing and the pixels of a part, made once. */
function layer(name, variant, colour) {
  const key = `${name} ${variant} ${colour}`;
  if (!kept.has(key)) {
    const svg = name === "head" ? head(colour) : part(name, variant, colour);
    kept.set(key, { name, svg, drawn: render(svg) });
  }
  return kept.get(key);
}

/** What the design calls the value of an attribute of a face, by the attribute's name. */
const valuesOf = face => name => attributes[name][options[name][face[names.indexOf(name)]]];

/** A face's parts from the lowest to the highest. */
function layersOf(face) {
  const value = valuesOf(face);
  const layers = [layer("head", "", value("skin"))];
  for (const [name, colour] of Object.entries(parts)) {
    if (value(name)) layers.push(layer(name, value(name), colour ? value(colour) : fixed[name]));
  }
  return layers;
}

const ground = [1, 3, 5].map(at => parseInt(background.slice(at, at + 2), 16));

/** Lays the parts over each other into `image`, and says of each how many of its pixels there are, and are seen. */
function compose(layers, image, at) {
  const top = new Int8Array(pixels).fill(-1), all = new Array(layers.length).fill(0), seen = new Array(layers.length).fill(0);
  for (let i = 0; i < pixels; i++) {
    for (let c = 0; c < 3; c++) image[at + c * pixels + i] = ground[c];
    for (const [l, { drawn }] of layers.entries()) {
      const opacity = drawn[4 * i + 3];
      if (opacity === 0) continue;
      for (let c = 0; c < 3; c++) image[at + c * pixels + i] = Math.round(drawn[4 * i + c] + image[at + c * pixels + i] * (255 - opacity) / 255);
      if (opacity > 127) { top[i] = l; all[l]++; }
    }
    if (top[i] >= 0) seen[top[i]]++;
  }
  return Object.fromEntries(layers.map(({ name }, l) => [name, { all: all[l], seen: seen[l] }]));
}

/** Of each attribute, whether it can be seen in the image. */
function visible(face, shown) {
  const style = name => !shown[name] || shown[name].seen > seenShare * shown[name].all;
  const colour = (...of) => of.reduce((sum, name) => sum + (shown[name]?.seen ?? 0), 0) >= seenPixels;
  const of = {
    skin: true, hair: style("hair") && !(shown.hat && !shown.hair), hairColour: colour("hair", "beard"), eyes: !shown.glasses && style("eyes"), eyeColour: !shown.glasses && style("eyes"), glasses: style("glasses"),
    beard: style("beard"), mouth: style("mouth"), hat: true, hatColour: colour("hat"), clothing: style("clothing"), clothingColour: colour("clothing"),
  };
  return names.map(name => of[name] ? 1 : 0);
}

// Mulberry32 (T. Ettinger): small, and the same everywhere.
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomFrom(16);

function drawFace() {
  return names.map(name => {
    const count = options[name].length, absent = none[name];
    if (absent === undefined) return Math.floor(random() * count);
    return random() < absent ? 0 : 1 + Math.floor(random() * (count - 1));
  });
}

/** The form in which MNIST is given out: two zeros, 8 for bytes, how many dimensions, their sizes. */
function idx(bytes, ...shape) {
  const file = Buffer.alloc(4 + 4 * shape.length + bytes.length);
  file[2] = 8;
  file[3] = shape.length;
  shape.forEach((length, i) => file.writeUInt32BE(length, 4 + 4 * i));
  file.set(bytes, 4 + 4 * shape.length);
  return file;
}

// The same faces drawn whole, by the design where it draws them so: what is laid over each other here may differ by a rounding.
function verify(face, layers, image, at) {
  const whole = render(`<rect width="${size}" height="${size}" fill="${background}"/>${layers.map(({ svg }) => svg).join("")}`);
  for (let i = 0; i < pixels; i++)
    for (let c = 0; c < 3; c++)
      if (Math.abs(whole[4 * i + c] - image[at + c * pixels + i]) > 2) throw new Error(`Face ${face} differs at pixel ${i}: ${whole[4 * i + c]} and ${image[at + c * pixels + i]}.`);
  if (layers.some(({ name }) => name === "beard")) return;
  const value = valuesOf(face);
  const choices = { skinColor: [value("skin")], glassesColor: [fixed.glasses], mouthColor: [fixed.mouth], hairColor: [value("hairColour")], hatColor: [value("hatColour")], clothingColor: [value("clothingColour")], eyesColor: [value("eyeColour")] };
  for (const name of Object.keys(parts)) if (value(name)) choices[name] = [value(name)];
  if (drawing(choices) !== layers.map(({ svg }) => svg).join("")) throw new Error(`Face ${face} is not as the design draws it.`);
}

// Each file is written beside its place and moved there whole, what names the version last: two set-ups at once write the same.
mkdirSync(folder, { recursive: true });
const draft = name => join(folder, `${name}.${process.pid}`);
process.on("exit", () => written.forEach(name => rmSync(draft(name), { force: true })));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
const known = new Set(), total = Object.values(sets).reduce((sum, count) => sum + count);
for (const [set, count] of Object.entries(sets)) {
  const images = new Uint8Array(count * pixels * 3), values = new Uint8Array(count * names.length), seen = new Uint8Array(count * names.length);
  for (let n = 0; n < count;) {
    const face = drawFace(), layers = layersOf(face), at = n * pixels * 3;
    const shown = visible(face, compose(layers, images, at));
    if (!shown[names.indexOf("hairColour")]) continue; // it is what a face is sorted by
    const key = createHash("md5").update(images.subarray(at, at + pixels * 3)).digest("base64");
    if (known.has(key)) continue; // no face is there twice, and none of the test set in the other
    known.add(key);
    if (check && n % 100 === 0) verify(face, layers, images, at);
    values.set(face, n * names.length);
    seen.set(shown, n * names.length);
    if (known.size % (total / 4) === 0) console.log(`Drawing faces: ${known.size.toLocaleString("en")} of ${total.toLocaleString("en")}`);
    n++;
  }
  writeFileSync(draft(`${set}-images.idx4`), idx(images, count, 3, size, size));
  writeFileSync(draft(`${set}-attributes.idx2`), idx(values, count, names.length));
  writeFileSync(draft(`${set}-visible.idx2`), idx(seen, count, names.length));
}
writeFileSync(draft("faces.json"), JSON.stringify({
  version, source: "DiceBear, Pixel Art", license: "CC0 1.0", attributes: names.map(name => ({ name, values: options[name], colours: Object.values(attributes[name]).every(value => /^[0-9a-f]{6}$/.test(value ?? "")) ? Object.values(attributes[name]) : undefined })),
}, null, 1));
for (const name of written) renameSync(draft(name), join(folder, name));
