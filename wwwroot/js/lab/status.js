import { format } from "./data.js";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const sayEvery = 5000;
const goalWords = { open: "Goal", met: "Goal met", missed: "Goal missed" };
const words = {
  waiting: "Waiting for a place", preparing: "Preparing", running: "Live", paused: "Paused", saved: "Saved, waiting for you",
  finished: "Finished", failed: "Failed", stopped: "Stopped",
};

/** The line below a lab's pictures: where the run stands, how fast it goes, and its note, spoken now and then. */
export class Status {
  #said = "";
  #saidAt = -Infinity;
  #timer = 0;
  #urgent = []; // said at once, and by nothing else before
  #marks = [];
  #beforeLoss = null;
  #room;

  constructor(element) {
    this.element = element;
    this.#room = keepRoom([".lab-note", ".lab-goal", ".lab-status"].map(part => element.querySelector(part))); // the whole last: it holds the others
    addEventListener("feedlost", this.#lose);
    addEventListener("feedback", this.#findAgain);
  }

  destroy() {
    clearTimeout(this.#timer);
    this.#room.disconnect();
    removeEventListener("feedlost", this.#lose);
    removeEventListener("feedback", this.#findAgain);
  }

  show(message) {
    this.#badge(words[message.state] ?? message.state, message.state);
    this.#set("[data-step]", `step ${format(message.step)}${message.phase ? `, after ${message.phase}` : ""}`);
    this.#set("[data-rate]", message.state === "running" ? this.#rate(message) : "");
    this.#set("[data-queue]", message.state === "waiting" ? `number ${message.queue} in line` : message.state === "running" && message.queue > 0 ? `${message.queue} before you in the queue` : "");
    this.#origin(message.checkpoint);
    this.#set("[data-note]", message.note);
    this.#progress(message.state === "preparing" ? message.progress : null);
    this.#goal(message.goal);
    this.#say(message.error ?? message.note, message.state !== this.state);
    this.state = message.state;
  }

  recorded(frame, data) {
    this.#badge("Recorded run", "recorded");
    this.#set("[data-step]", `step ${format(frame.step)}`);
    this.#set("[data-rate]", `${format(Math.round(frame.time))} of ${format(Math.round(data.seconds))} s`);
    this.#set("[data-queue]", `seed ${data.seed}`);
    this.#origin(null);
    this.#set("[data-note]", frame.note);
    this.#goal(frame.goal, false);
  }

  /** Why the recorded run is not shown; a live one can still be started. */
  unplayed(reason) {
    this.#set("[data-note]", reason);
  }

  fail(reason) {
    this.#badge("Not connected", "failed");
    this.#set("[data-note]", reason);
    this.#say(reason, true);
  }

  // Steps a second over the last two seconds.
  #rate({ step }) {
    const now = performance.now();
    if (this.#marks.length > 0 && step < this.#marks.at(-1).step) this.#marks = [];
    this.#marks.push({ step, now });
    while (this.#marks.length > 2 && now - this.#marks[0].now > 2000) this.#marks.shift();
    const first = this.#marks[0], seconds = (now - first.now) / 1000;
    return seconds > 0.4 ? `${format(Number(((step - first.step) / seconds).toPrecision(2)))} steps/s` : "";
  }

  // From what the run began: told always when from a checkpoint, and also otherwise where the lesson offers one.
  #origin(checkpoint) {
    const named = this.element.querySelector("[data-origin]").hasAttribute("data-named");
    this.#set("[data-origin]", checkpoint
      ? `started from a checkpoint: step ${format(checkpoint.step)}, after ${format(Math.round(checkpoint.seconds))} s of training on ${day.format(new Date(checkpoint.trained))}`
      : named ? "started from nothing" : "");
  }

  // The page's connection is lost for every lab on it, and those at rest hear nothing more of their run: each stands again
  // where it stood.
  #lose = () => {
    const { textContent, dataset } = this.element.querySelector("[data-state]");
    if (dataset.state === "lost") return;
    this.#beforeLoss = [textContent, dataset.state ?? ""];
    this.#badge("Connecting again …", "lost");
  };

  #findAgain = () => {
    if (this.element.querySelector("[data-state]").dataset.state === "lost") this.#badge(...this.#beforeLoss);
  };

  // Whether a live run's goal is met is said at once, whatever else is being said; a recorded run is not spoken over what is read.
  #goal(goal, isLive = true) {
    const box = this.element.querySelector("[data-goal]");
    box.hidden = !goal;
    if (!goal) return;
    this.#set("[data-goal-state]", `${goalWords[goal.state]}:`);
    const title = goal.title.replace(/\.$/, "") + ".";
    this.#set("[data-goal-title]", title);
    this.#set("[data-goal-standing]", goal.standing && `Now: ${goal.standing}`);
    if (isLive && box.dataset.goal && box.dataset.goal !== goal.state && goal.state !== "open") this.#say(`${goalWords[goal.state]}: ${title}`, true);
    box.dataset.goal = goal.state;
  }

  #progress(progress) {
    const box = this.element.querySelector("[data-progress]");
    box.hidden = !progress;
    if (!progress) return;
    const percent = Math.round(progress.share * 100), bar = box.querySelector("[role=progressbar]");
    bar.setAttribute("aria-valuenow", percent);
    bar.querySelector(".mud-progress-linear-bar").style.transform = `translateX(${percent - 100}%)`;
    const left = progress.secondsLeft > 1 ? `, about ${Math.ceil(progress.secondsLeft)} s left` : "";
    this.#set("[data-progress-title]", `${progress.title} (${percent} %${left})`);
  }

  #say(text, now) {
    if (!text || text === this.#said || (!now && this.#urgent.length > 0)) return;
    clearTimeout(this.#timer);
    if (now) this.#urgent.push(text);
    const wait = now ? 0 : Math.max(0, this.#saidAt + sayEvery - performance.now());
    this.#timer = setTimeout(() => {
      this.#saidAt = performance.now();
      this.#said = text;
      this.#set("[data-live]", now ? this.#urgent.splice(0).join(" ") : text);
    }, wait);
  }

  #badge(text, state) {
    const badge = this.element.querySelector("[data-state]");
    if (badge.textContent !== text) badge.textContent = text;
    badge.dataset.state = state;
  }

  #set(selector, text) {
    const element = this.element.querySelector(selector);
    if (element.textContent !== text) element.textContent = text ?? "";
  }
}

/** Keeps the most room that elements have had at their width, so that what stands below does not move with their words. */
function keepRoom(elements) {
  const widths = new Map();
  const observer = new ResizeObserver(changes => {
    for (const { target } of changes) {
      if (target.offsetWidth !== widths.get(target)) target.style.minHeight = "";
      widths.set(target, target.offsetWidth);
      target.style.minHeight = `${target.offsetHeight}px`;
    }
  });
  for (const element of elements) observer.observe(element);
  return observer;
}
