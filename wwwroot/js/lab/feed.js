// One connection a page to the hub; any number of runs watched over it, and taken up again after a cut.
import { whole } from "./packed.js";

let connection = null;
const watches = new Set();

/**
 * Watches a run until it ends or `stop` is called.
 * `after` tells how many points of the curves the page has, on this and every later connection.
 */
export function watch(run, after, { onMessage, onError }) {
  const one = { run, after, onMessage, onError, subscription: null, stopped: false };
  watches.add(one);
  connected().then(() => subscribe(one), error => one.onError?.(error));
  return () => {
    one.stopped = true;
    watches.delete(one);
    one.subscription?.dispose();
  };
}

async function subscribe(one) {
  if (one.stopped) return;
  one.subscription?.dispose();
  const views = {}; // as they stand: a lean stream sends only what is new in them
  one.subscription = connection.stream("Watch", one.run, one.after(), true).subscribe({
    next: message => {
      for (const name of Object.keys(message.views ?? {})) message.views[name] = views[name] = whole(message.views[name], views[name]);
      if (!one.stopped) one.onMessage(message);
    },
    complete: () => { watches.delete(one); },
    // A cut connection ends its streams with an error too, a moment before it calls itself disconnected; the watch then
    // goes on with the next connection.
    error: error => setTimeout(() => {
      if (one.stopped || connection.state !== signalR.HubConnectionState.Connected) return;
      watches.delete(one);
      one.onError?.(error);
    }),
  });
}

let starting = null;

function connected() {
  return starting ??= start().catch(error => { starting = null; throw error; });
}

async function start() {
  await script("lib/signalr/signalr.min.js");
  connection = new signalR.HubConnectionBuilder()
    .withUrl("hubs/labs")
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: pause })
    .configureLogging(signalR.LogLevel.None)
    .build();
  connection.onreconnecting(() => dispatchEvent(new CustomEvent("feedlost")));
  connection.onreconnected(() => {
    dispatchEvent(new CustomEvent("feedback"));
    for (const one of watches) subscribe(one);
  });
  await connection.start();
}

// Soon while the cut may be short; a sleeping laptop's page asks less often.
const pause = ({ previousRetryCount, elapsedMilliseconds }) => elapsedMilliseconds < 60_000 ? Math.min(1500, 250 * 2 ** previousRetryCount) : 10_000;

function script(address) {
  return new Promise((resolve, reject) => {
    if (globalThis.signalR) return resolve();
    const element = document.createElement("script");
    element.src = address;
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${address} could not be loaded.`));
    document.head.append(element);
  });
}
