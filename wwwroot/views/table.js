// A table of words and numbers.

export function create(stage, view) {
  let last = null;
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const column of view.columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = column;
    head.append(cell);
  }
  const body = table.createTBody();
  const scroll = document.createElement("div");
  scroll.className = "table-scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "group");
  scroll.setAttribute("aria-label", view.title);
  scroll.append(table);
  stage.replaceChildren(scroll);

  function draw(data) {
    if (!data) return;
    last = data;
    while (body.rows.length > data.rows.length) body.deleteRow(-1);
    data.rows.forEach((row, i) => {
      const line = body.rows[i] ?? body.insertRow();
      row.forEach((text, k) => {
        const cell = line.cells[k] ?? line.insertCell();
        const kept = text.replace(/(\d) %/g, "$1\u00a0%"); // a number and its sign stay together
        if (cell.textContent !== kept) cell.textContent = kept;
      });
    });
  }

  return { draw, table: () => ({ columns: view.columns, rows: last?.rows ?? [] }), destroy: () => scroll.remove() };
}
