// Recorded runs as they are kept and sent. The form is described in src/GenAI.Learn.Labs/Recording/PackedRecording.cs;
// that of the numbers in a message of the hub in src/GenAI.Learn.Labs/Lean/LeanNumbers.cs.

/** Pixels of a sheet of images, as they stand in a message in place of a PNG. */
export class Sheet {
  #bytes;
  #channels;

  constructor(bytes, width, channels) {
    this.#bytes = bytes;
    this.#channels = channels;
    this.width = width;
  }

  /** For createImageBitmap. */
  get pixels() {
    const bytes = this.#bytes, channels = this.#channels, colour = channels === 3 ? 1 : 0;
    const rgba = new Uint8ClampedArray(bytes.length / channels * 4);
    for (let from = 0, to = 0; from < bytes.length; from += channels, to += 4) {
      rgba[to] = bytes[from];
      rgba[to + 1] = bytes[from + colour];
      rgba[to + 2] = bytes[from + 2 * colour];
      rgba[to + 3] = 255;
    }
    return new ImageData(rgba, this.width);
  }
}

/**
 * A recording out of a file's stream: as JSON of the hub's messages would give it, but with Float32Array and Sheet for
 * base64. What is damaged or cut off is refused in words for the reader.
 */
export async function unpack(stream) {
  if (!globalThis.DecompressionStream)
    throw new Error("This browser cannot unpack recorded runs; a live run needs no unpacking.");
  try {
    const whole = await new Response(stream.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    const length = new DataView(whole).getUint32(0, true);
    const text = new TextDecoder().decode(new Uint8Array(whole, 4, length));
    const head = JSON.parse(text);
    const blocks = read(head.blocks, new Uint8Array(whole, 4 + length));
    return messages(fill(head, blocks));
  } catch (cause) {
    throw new Error("The recorded run did not arrive whole and cannot be shown; a live run can still be started.", { cause });
  }
}

/** Float32Array of the numbers in a message. */
export function numbersOf(block) {
  if (block.by !== undefined) return Float32Array.from({ length: block.count }, (_, i) => block.first + i * block.by);
  const numbers = planes(bytesOf(block.bytes), { stride: 0, ...block }, null);
  return block.top ? levels(numbers, block) : shortFloats(numbers, block.bits);
}

/** Data of a view in which what has not changed since the data before stands again. */
export function whole(now, before) {
  if (now === null || typeof now !== "object") return now;
  if (now.$ === "same") return before;
  if ("$" in now) return now;
  for (const name of Object.keys(now)) now[name] = whole(now[name], before?.[name]);
  return now;
}

/** Bytes out of base64. */
export const bytesOf = base64 => Uint8Array.from(atob(base64), c => c.charCodeAt(0));

// Every frame with the points that it adds to the curves, as in a message.
function messages(recording) {
  const { steps, values } = recording.curves;
  let from = 0;
  for (const frame of recording.frames) {
    const to = frame.points, start = from;
    const part = column => column.subarray(start, to);
    const parts = () => Object.fromEntries(Object.entries(values).map(([name, column]) => [name, part(column)]));
    frame.points = to === from ? null : { from, steps: part(steps), values: parts() };
    from = to;
  }
  return recording;
}

function fill(node, blocks) {
  if (node === null || typeof node !== "object") return node;
  if ("$" in node) return blocks[node.$];
  for (const name of Object.keys(node)) node[name] = fill(node[name], blocks);
  return node;
}

function read(heads, bytes) {
  const numbers = [];
  let at = 0;
  return heads.map((head, i) => {
    const length = head.count * head.size + (head.row ? head.count / head.row : 0);
    if (at + length > bytes.length) throw new RangeError(`Block ${i} is cut off.`);
    const own = bytes.subarray(at, at += length), before = head.before === undefined ? null : numbers[head.before];
    numbers[i] = head.row ? rows(own, head, before) : planes(own, head, before);
    return head.row ? sheet(numbers[i], head) : head.top ? levels(numbers[i], head) : shortFloats(numbers[i]);
  });
}

// 0, 1, 2, 3, 4 stand for 0, -1, 1, -2, 2.
const straight = folded => (folded >> 1) ^ -(folded & 1);

function planes(bytes, { count, size, stride }, before) {
  const numbers = new Int32Array(count), mask = 256 ** size - 1;
  for (let i = 0; i < count; i++) {
    let told = 0;
    for (let plane = 0; plane < size; plane++) told |= bytes[plane * count + i] << 8 * plane;
    const expected = before ? before[i] : stride > 0 && i >= stride ? numbers[i - stride] : 0;
    numbers[i] = straight(told) + expected & mask;
  }
  return numbers;
}

const nothing = 0, left = 1, above = 2; // and 3: the same place of the block before

function rows(bytes, { count, row, channels }, before) {
  const shades = new Uint8Array(count);
  for (let i = 0, at = 0; i < count; at += row + 1) {
    const filter = bytes[at];
    for (let column = 0; column < row; column++, i++) {
      const expected = filter === nothing ? 0
        : filter === left ? column < channels ? 0 : shades[i - channels]
        : filter === above ? shades[i - row]
        : before[i];
      shades[i] = straight(bytes[at + 1 + column]) + expected;
    }
  }
  return shades;
}

const sheet = (shades, { top, row, channels }) =>
  new Sheet(shades.map(shade => Math.round(shade * 255 / top)), row / channels, channels);

const levels = (numbers, { top, from, to }) => Float32Array.from(numbers, (number, i) => {
  const low = from[i % from.length], high = to[i % to.length];
  return number === 0 ? NaN : low + (number - 1) / (top - 1) * (high - low);
});

const shortFloats = (numbers, bits = 21) => new Float32Array(numbers.map(number => number << 32 - bits).buffer);
