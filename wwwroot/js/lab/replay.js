import { Recording } from "./recording.js";

/** The recorded run of a lab: its last picture at once, then played once while the reader looks, and a slider over its time. */
export class Replay {
  constructor(section, figure, recorded, status) {
    this.box = section.querySelector("[data-replay]");
    this.slider = this.box.querySelector("[data-time]");
    this.button = this.box.querySelector("[data-play]");
    this.status = status;
    this.figure = figure;
    this.recording = new Recording(figure, recorded, (frame, at) => this.#shown(frame, at));
    this.box.hidden = false;
    this.slider.max = this.recording.last;
    this.slider.oninput = () => { this.recording.stop(); this.recording.seek(Number(this.slider.value)); };
    this.button.onclick = () => this.recording.playing ? this.#halt() : this.recording.play();
    figure.show(recorded.views.filter(view => figure.has(view.name)));
    this.recording.seek(this.recording.last);
    this.#playWhenSeen(section);
  }

  stop() {
    this.recording.stop();
    this.observer?.disconnect();
  }

  hide() {
    this.stop();
    this.box.hidden = true;
  }

  #halt() {
    this.recording.stop();
    this.button.textContent = "Play";
  }

  #shown(frame, at) {
    this.slider.value = at;
    this.slider.setAttribute("aria-valuetext", `step ${frame.step}`);
    this.button.textContent = this.recording.playing ? "Hold" : at < this.recording.last ? "Play" : "Replay";
    this.status.recorded(frame, this.recording.data);
  }

  #playWhenSeen(section) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.observer = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      this.observer.disconnect();
      this.recording.seek(0);
      this.recording.play();
    }, { threshold: 0.35 });
    this.observer.observe(section.querySelector("[data-view]")); // the figure around it has no box of its own
  }
}
