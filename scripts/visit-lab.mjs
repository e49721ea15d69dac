// Asks a running site for a lab's page, for every file that the page names, and for a frame of a live run: node scripts/visit-lab.mjs SITE LAB
// It needs no package, so that it can be run beside a site that is installed elsewhere.
const [site, lab] = process.argv.slice(2);
const root = new URL(site.endsWith("/") ? site : `${site}/`);
const separator = "\u001e";

async function ask(address, options) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(120_000), ...options });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer;
}

async function visitPage() {
  const address = new URL(`labs/${lab}`, root);
  const page = await (await ask(address)).text();
  const base = new URL(page.match(/<base href="([^"]+)"/)?.[1] ?? "", address);
  const named = page.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"#]+)"/g);
  const own = [...new Set([...named].map(found => new URL(found[1], base).href))].filter(file => new URL(file).origin === root.origin);
  for (const file of own) await (await ask(file)).arrayBuffer();
  console.log(`The page of ${lab}: ${page.length} characters, and ${own.length} files that it names`);
}

// SignalR's JSON protocol over server-sent events, since Node 20 has no WebSocket of its own.
async function connect() {
  const hub = new URL("hubs/labs", root).href;
  const { connectionToken } = await (await ask(`${hub}/negotiate?negotiateVersion=1`, { method: "POST" })).json();
  const connection = `${hub}?id=${encodeURIComponent(connectionToken)}`;
  const events = await ask(connection, { headers: { accept: "text/event-stream" } });
  const send = message => ask(connection, { method: "POST", body: JSON.stringify(message) + separator });
  await send({ protocol: "json", version: 1 });
  return { send, messages: messages(events.body) };
}

async function* messages(body) {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    const lines = text.split(/\r?\n/);
    text = lines.pop();
    for (const line of lines.filter(line => line.startsWith("data: ")))
      yield* line.slice("data: ".length).split(separator).filter(Boolean).map(message => JSON.parse(message));
  }
}

async function visitRun() {
  const { send, messages } = await connect();
  await send({ type: 1, invocationId: "start", target: "Start", arguments: [lab, {}, 1] });
  for await (const message of messages) {
    if (message.error) throw new Error(message.error);
    if (message.invocationId === "start")
      await send({ type: 4, invocationId: "frames", target: "Watch", arguments: [message.result.id, 0] });
    else if (message.type === 2 && message.item.step > 0 && message.item.views) {
      console.log(`A frame of ${lab}: step ${message.item.step}, views ${Object.keys(message.item.views).join(", ")}`);
      return;
    }
    else if (message.type === 3)
      break;
  }
  throw new Error(`The run of ${lab} ended before its first frame`);
}

await visitPage();
await visitRun();
process.exit(); // the connection would keep the process
