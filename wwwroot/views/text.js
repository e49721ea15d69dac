// Plain text; its line breaks are kept.

export function create(stage, view) {
  let last = "";
  const text = document.createElement("div");
  text.className = "view-words";
  text.tabIndex = 0;
  text.setAttribute("role", "group");
  text.setAttribute("aria-label", view.title);
  stage.replaceChildren(text);

  return {
    draw(data) { if (data && data.text !== last) text.textContent = last = data.text; },
    table: () => ({ columns: ["line", "text"], rows: last.split("\n").map((line, i) => [i + 1, line]) }),
    destroy: () => text.remove(),
  };
}
