// Found by Blazor by its name. A page with labs names the script that their controls call; it is there before the circuit
// that draws them, also when the page was come to by an enhanced navigation, which runs no script elements.
export function beforeServerStart() {
  const address = document.querySelector("link[data-controls-script]")?.href;
  return address && new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${address} did not load.`));
    document.head.append(script);
  });
}
