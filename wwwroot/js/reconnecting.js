// A lost connection (Layout/Reconnecting.razor): Blazor tries again by itself for some minutes and says by a class how it went.

const notice = document.getElementById("components-reconnect-modal");
const has = state => notice.classList.contains(`components-reconnect-${state}`);

// The server answers and no longer has this page's live part: made anew, the page finds its run again.
new MutationObserver(() => { if (has("rejected")) location.reload(); }).observe(notice, { attributeFilter: ["class"] });

notice.querySelector("[data-reconnect]").addEventListener("click", again);
// Blazor gives up after some minutes; who looks at the page still waits for it.
for (const sign of ["visibilitychange", "online"]) addEventListener(sign, againWhenSeen);
setInterval(againWhenSeen, 30_000);

function againWhenSeen() {
  if (document.visibilityState === "visible" && has("failed")) again();
}

let pending = null;

// Once at a time: a phone that wakes gives several signs together.
function again() {
  pending ??= Blazor.reconnect().catch(() => true).then(isThere => { if (!isThere) location.reload(); }).finally(() => { pending = null; });
}
