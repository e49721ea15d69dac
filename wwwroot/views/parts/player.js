const ramp = 0.01; // seconds in which a sound swells and fades, so that it does not click

/** Plays one sound at a time through Web Audio, which is woken by the first press of a button. */
export class Player {
  #audio = null;
  #source = null;
  #name = null;
  #onChange;

  constructor(onChange) { this.#onChange = onChange; }

  isPlaying(name) { return this.#name === name; }

  play(name, samples, rate) {
    this.stop();
    this.#audio ??= new AudioContext();
    this.#audio.resume();
    const audio = this.#audio, source = audio.createBufferSource(), gain = audio.createGain();
    const buffer = audio.createBuffer(1, samples.length, rate);
    buffer.copyToChannel(samples.map(x => Math.max(-1, Math.min(1, x))), 0);
    source.buffer = buffer;
    gain.gain.setValueAtTime(0, audio.currentTime);
    gain.gain.linearRampToValueAtTime(1, audio.currentTime + ramp);
    source.connect(gain).connect(audio.destination);
    source.onended = () => { if (this.#source === source) this.#forget(); };
    source.start();
    this.#source = source;
    this.#name = name;
    this.#onChange();
  }

  stop() {
    if (!this.#source) return;
    const source = this.#source;
    this.#forget();
    source.stop();
  }

  close() {
    this.stop();
    this.#audio?.close();
    this.#audio = null;
  }

  #forget() {
    this.#source = this.#name = null;
    this.#onChange();
  }
}
