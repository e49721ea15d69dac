// The search box: what is found shows while one types; arrows choose, Enter goes there, Escape closes, Ctrl+K or Cmd+K comes here from
// anywhere. A key without a modifier is pressed by speech input too, and would have to be one that can be turned off.
const pause = 200; // a word is typed at about five letters a second
const boxes = new WeakMap();
let count = 0;

export function findSearchBoxes() {
  for (const form of document.querySelectorAll("[data-search]")) {
    if (!boxes.has(form)) boxes.set(form, new SearchBox(form));
    boxes.get(form).dress();
  }
}

addEventListener("keydown", event => {
  if (event.key?.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  const box = [...document.querySelectorAll("[data-search] input")].find(input => input.checkVisibility());
  if (box) box.focus();
  else location.assign("search");
});

class SearchBox {
  #timer = 0;
  #asked = 0;
  #chosen = -1;

  constructor(form) {
    this.input = form.querySelector("input");
    this.list = form.querySelector("[role=listbox]");
    this.status = form.querySelector("[role=status]");
    this.id = `found-${++count}`;
    this.input.addEventListener("input", () => { clearTimeout(this.#timer); this.#timer = setTimeout(() => this.#ask(), pause); });
    this.input.addEventListener("keydown", event => this.#press(event));
    form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) this.#close(); });
  }

  /** An enhanced navigation keeps the box, but of its attributes only those that the server wrote. */
  dress() {
    this.list.id = this.id;
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": this.id }))
      this.input.setAttribute(name, value);
    this.#close();
  }

  async #ask() {
    const query = this.input.value.trim(), asked = ++this.#asked;
    if (!query) { this.#close(); return; }
    const answer = await fetch(`api/search?q=${encodeURIComponent(query)}`);
    if (asked !== this.#asked) return; // the newest question wins
    if (!answer.ok) {
      this.#close();
      if (answer.status === 429 || answer.status === 503) this.#timer = setTimeout(() => this.#ask(), 1000 * Number(answer.headers.get("Retry-After") ?? 1));
      return;
    }
    this.#show(await answer.json());
  }

  #show(found) {
    this.#chosen = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...found.map((entry, i) => this.#line(entry, i)));
    this.status.textContent = found.length === 0 ? "Nothing found" : `${found.length} found`;
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
  }

  #line(entry, i) {
    const line = document.createElement("li");
    line.role = "option";
    line.id = `${this.id}-${i}`;
    line.dataset.url = entry.url;
    const title = line.appendChild(document.createElement("span"));
    title.textContent = entry.title;
    const place = line.appendChild(document.createElement("small"));
    place.textContent = entry.kind === "lesson" ? "lesson" : `${entry.kind === "passage" ? "in" : `${entry.kind},`} ${entry.lesson}`;
    line.addEventListener("pointerdown", event => { event.preventDefault(); this.#go(line); });
    return line;
  }

  #press(event) {
    const lines = this.list.hidden ? [] : [...this.list.children];
    if (event.key === "Escape" && lines.length > 0) { event.preventDefault(); this.#close(); }
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (lines.length === 0) return;
      event.preventDefault();
      this.#forget(); // who chooses from a list keeps it: an answer that comes late changes nothing any more
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#choose(lines, (this.#chosen + step + lines.length + (this.#chosen < 0 && step < 0 ? 1 : 0)) % lines.length);
    } else if (event.key === "Enter" && lines[this.#chosen]) { event.preventDefault(); this.#go(lines[this.#chosen]); }
  }

  #choose(lines, index) {
    this.#chosen = index;
    for (const [i, line] of lines.entries()) line.ariaSelected = String(i === index);
    lines[index].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", lines[index].id);
  }

  #go(line) {
    this.#close();
    location.assign(line.dataset.url);
  }

  // What is asked, or about to be, is answered to nobody.
  #forget() {
    clearTimeout(this.#timer);
    this.#asked++;
  }

  #close() {
    this.#forget();
    this.#chosen = -1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
