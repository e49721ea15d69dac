import { Charts } from "./charts.js";
import { watch } from "./feed.js";
import { LabFigure } from "./figure.js";
import { keepGuess, offerFullScreen } from "./margins.js";
import { Recording } from "./recording.js";
import { Replay } from "./replay.js";
import { Status } from "./status.js";
import { FigureTabs } from "./tabs.js";
import { watchNear } from "../near.js";

const seenAfter = 8; // seconds of work after which the lesson says what to have seen

/** One lab on the page: its pictures, its status, the recorded run, and the live one once its panel asks for it. */
export class LabSection {
  #stop = null;
  #panel = null;
  #run = null;
  #views = [];
  #pickable = [];
  #told = "";
  #replay = null;
  #gone = false;

  constructor(element) {
    this.element = element;
    this.key = `${element.dataset.key} ${element.dataset.views}`;
    element.dataset.made = "";
    this.charts = new Charts();
    this.figure = new LabFigure(element.querySelector("[data-lab-figure]"), {
      charts: this.charts,
      onPick: (view, [x, y], moment) => this.#panel?.invokeMethodAsync("OnPick", view, x, y, moment),
      onPress: option => this.#panel?.invokeMethodAsync("OnPress", option),
    });
    const tabs = new FigureTabs(element);
    this.figure.onShow = () => tabs.arrange();
    this.figure.show(JSON.parse(element.dataset.views));
    this.status = new Status(element);
    keepGuess(element);
    offerFullScreen(element);
    this.#unwatch = watchNear(element.querySelector("[data-view]") ?? element, "200%", isNear => isNear && this.#approach());
  }

  #unwatch;

  /** False when an enhanced navigation wrote this lab or another into this element: it takes away what the server did not say. */
  get isIntact() { return "made" in this.element.dataset; }

  attach(panel) { this.#panel = panel; }

  /** Goes on where the section before in the same element was: with its panel, its charts and its run. */
  follow(last) {
    this.charts.follow(last.charts);
    if (!last.#panel) return;
    this.attach(last.#panel);
    if (last.#run) this.watch(last.#run, last.#views);
    this.pickIn(last.#pickable);
  }

  pickIn(views) {
    this.#pickable = views;
    for (const view of this.element.querySelectorAll("[data-view]")) view.toggleAttribute("data-pickable", views.includes(view.dataset.view));
  }

  copyLink(options, seed, start) { return copyLink(this.element.id, options, seed, start); }

  destroy() {
    this.#gone = true;
    this.#unwatch();
    this.#replay?.stop();
    this.#stop?.();
    this.status.destroy();
    this.figure.destroy();
  }

  watch(run, views) {
    [this.#run, this.#views] = [run, views];
    this.#stop?.();
    this.#replay?.hide();
    this.#replay = null;
    this.figure.clear();
    this.#told = "";
    const only = this.element.dataset.only?.split(",").filter(Boolean) ?? [];
    const isCalled = view => name => view.name === name || view.name === `${view.side}.${name}`;
    this.figure.show(only.length > 0 ? views.filter(view => only.some(isCalled(view))) : views);
    this.element.dataset.run = run;
    this.#stop = watch(run, () => this.figure.curves.count, {
      onMessage: message => this.#take(message),
      onError: error => this.status.fail(error.message.replace(/^.*HubException: /, "")),
    });
  }

  #take(message) {
    this.figure.take(message);
    this.status.show(message);
    const told = `${message.state} ${message.error ?? ""}`;
    if (told !== this.#told) {
      this.#told = told;
      this.element.dataset.state = message.state;
      this.#panel?.invokeMethodAsync("OnState", message.state, message.error ?? null);
    }
    if (message.options) this.#panel?.invokeMethodAsync("OnOptions", message.options);
    if (message.time > seenAfter || message.state === "finished") this.element.querySelector("[data-notice]")?.setAttribute("data-ready", "");
  }

  // The recorded run is fetched before the reader is there: what it says then takes no place from what is being read.
  async #approach() {
    this.#unwatch();
    if (this.#gone || this.#stop || !this.element.dataset.recording) return;
    const recorded = await Recording.load(this.element.dataset.recording).catch(error =>
      this.status.unplayed(error.message));
    if (!recorded || this.#gone || this.#stop) return;
    this.#replay = new Replay(this.element, this.figure, recorded, this.status);
  }
}

async function copyLink(id, options, seed, start) {
  const query = new URLSearchParams({ lab: id, options: JSON.stringify(options) });
  if (seed !== null) query.set("seed", seed);
  if (start !== null) query.set("start", start);
  const link = `${location.origin}${location.pathname}?${query}#${id}`;
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    history.replaceState(history.state, "", link);
    return false;
  }
}
