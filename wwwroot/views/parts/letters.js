/** The face of letters in a picture. */
export const face = '"Source Sans 3", sans-serif';

/** The size of letters in a picture this wide: they grow with it, and are never much smaller than the page's own. */
export function letters(width, share = 34) {
  const page = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(page * 0.69, Math.min(page * 0.9, width / share));
}
