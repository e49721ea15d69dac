// What this browser keeps for the reader.
const prefix = "genai-learn."; // other sites may stand on the same origin
const unkept = new Map(); // where the browser keeps nothing

export function kept(name, otherwise) {
  if (unkept.has(name)) return unkept.get(name);
  try { return JSON.parse(localStorage.getItem(prefix + name)) ?? otherwise; } catch { return otherwise; }
}

export function keep(name, value) {
  try { localStorage.setItem(prefix + name, JSON.stringify(value)); } catch { unkept.set(name, value); }
}
