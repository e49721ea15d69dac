// The wire's numbers: blocks in a message of the hub; those of a recorded run are Float32Array already.
import { numbersOf } from "./packed.js";

const cache = new WeakMap();

/** Float32Array of what a message has for many numbers, decoded once. */
export function floats(numbers) {
  if (numbers instanceof Float32Array) return numbers;
  if (!numbers) return new Float32Array(0);
  let known = cache.get(numbers);
  if (!known) cache.set(numbers, known = numbersOf(numbers.$));
  return known;
}

/** The floats of `owner[name]`. */
export const floatsOf = (owner, name) => floats(owner[name]);

/** A number as people read it: four significant digits, no trailing zeros. */
export function format(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return value.toLocaleString("en");
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e6) ? value.toExponential(2) : String(Number(value.toPrecision(4)));
}
