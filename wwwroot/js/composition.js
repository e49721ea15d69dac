// Enter that ends the writing of a Chinese or Japanese word is meant for that word: it submits no form and chooses nothing.
const composing = 229; // the key code of such a key; Safari sends it when the word is ended already, and isComposing with it no more

addEventListener("keydown", event => {
  if (event.key !== "Enter" || !(event.isComposing || event.keyCode === composing)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });
