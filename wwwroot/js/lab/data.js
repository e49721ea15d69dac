// The wire's numbers: base64 of little-endian float32; those of a recorded run are Float32Array already.

const cache = new WeakMap();

/** Float32Array of a base64 string. */
export function floats(base64) {
  if (base64 instanceof Float32Array) return base64;
  if (!base64) return new Float32Array(0);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return new Float32Array(bytes.buffer);
}

/** The floats of `owner[name]`, decoded once. */
export function floatsOf(owner, name) {
  let known = cache.get(owner);
  if (!known) cache.set(owner, known = {});
  return known[name] ??= floats(owner[name]);
}

/** A number as people read it: four significant digits, no trailing zeros. */
export function format(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return value.toLocaleString("en");
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e6) ? value.toExponential(2) : String(Number(value.toPrecision(4)));
}
