// The drawer with the course's tree. Beside a lesson on a wide screen it always stands open; elsewhere the header's button opens it.
const wide = matchMedia("(min-width: 70rem)");

const drawer = () => document.getElementById("contents");
const button = () => document.querySelector("[data-drawer-button]");
const isDocked = () => wide.matches && document.querySelector(".has-tree") !== null;

/** Puts the drawer into its place on this page, closed. */
export function placeDrawer() {
  set(false);
}

function set(open) {
  drawer().classList.remove("mud-drawer--initial");
  drawer().classList.toggle("mud-drawer--open", open);
  drawer().classList.toggle("mud-drawer--closed", !open);
  drawer().inert = !open && !isDocked(); // what is out of sight takes no focus
  document.querySelector("[data-drawer-shade]").hidden = !open;
  document.querySelector(".mud-main-content").inert = open; // the text under the shade takes none either; the header's button closes the drawer
  button().setAttribute("aria-expanded", String(open));
}

const isOpen = () => drawer().classList.contains("mud-drawer--open");

wide.addEventListener("change", () => set(false));

document.addEventListener("click", event => {
  if (event.target.closest?.("[data-drawer-button]")) {
    set(!isOpen());
    if (isOpen()) (drawer().querySelector("[aria-current=page]") ?? drawer().querySelector("summary")).focus();
  } else if (isOpen() && (event.target.matches("[data-drawer-shade]") || event.target.closest?.("#contents a"))) set(false);
});

document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || !isOpen()) return;
  set(false);
  button().focus();
});
