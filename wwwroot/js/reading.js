// What has been read stays in this browser: the tree marks it, and the home page says where one stopped.
import { keep, kept } from "./kept.js";

let observer = null;

/** Marks what is read, and this lesson once its end has been seen. */
export function followReading() {
  mark();
  observer?.disconnect();
  const place = here();
  if (place) keep("stopped", { url: place.dataset.lesson, title: place.textContent.trim() });
  const end = document.querySelector(".page-turn");
  if (place && end) {
    observer = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      observer.disconnect();
      keep("read", [...new Set([...read(), place.dataset.lesson])]);
      mark();
    });
    observer.observe(end);
  }
  resume();
}

const here = () => document.querySelector("[data-lesson][aria-current]");

function mark() {
  const done = new Set(read());
  for (const module of document.querySelectorAll(".tree details")) {
    const lessons = [...module.querySelectorAll("[data-lesson]")];
    for (const lesson of lessons) {
      lesson.toggleAttribute("data-read", done.has(lesson.dataset.lesson));
      if (done.has(lesson.dataset.lesson)) lesson.title = "Read";
    }
    const count = lessons.filter(lesson => lesson.hasAttribute("data-read")).length;
    module.querySelector("[data-read-count]").textContent = count > 0 ? `${count} of ${lessons.length} read` : "";
  }
}

// "Go on where you stopped" on the home page.
function resume() {
  const line = document.querySelector("[data-resume]");
  const stopped = kept("stopped", null);
  if (!line || !stopped?.url) return;
  const link = line.querySelector("a");
  link.href = stopped.url;
  link.textContent = stopped.title;
  line.hidden = false;
}

function read() {
  const urls = kept("read", []);
  return Array.isArray(urls) ? urls : [];
}
