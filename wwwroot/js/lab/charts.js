/** The charts that the server makes for the pictures of one lab (LabCharts.razor). */
export class Charts {
  #attach;
  #host = new Promise(resolve => { this.#attach = resolve; });

  /** Called when the lab's live part is there, and again when it was made anew. */
  attach(host) {
    this.#attach(host);
    this.#host = Promise.resolve(host);
  }

  /** Takes over who makes the charts of the lab that was here before. */
  follow(last) { last.#host.then(host => this.attach(host)); }

  /** The element of a new chart of this view, once it is in the page. It is drawn some time later. */
  async take(view) {
    const host = await this.#host;
    return document.getElementById(await host.invokeMethodAsync("Show", view));
  }

  /** Gives back a chart that is no longer shown. A server that is not there any more has let go of it too. */
  give(element) {
    const { id } = element;
    element.remove();
    this.#host.then(host => host.invokeMethodAsync("Hide", id)).catch(() => {});
  }
}
