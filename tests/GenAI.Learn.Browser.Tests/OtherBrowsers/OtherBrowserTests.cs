using System.Diagnostics;

namespace GenAI.Learn.Browser.Tests.OtherBrowsers;

public sealed class FirefoxTests(SiteFixture site, Firefox browser) : OtherBrowserTests(site, browser), IClassFixture<Firefox>;

public sealed class WebKitTests(SiteFixture site, WebKit browser) : OtherBrowserTests(site, browser), IClassFixture<WebKit>;

/// <summary>The site in the browsers that no other test uses.</summary>
public abstract class OtherBrowserTests(SiteFixture site, IOtherBrowser browser)
{
    // A chart that fits itself to its place brings the notice of the ResizeObserver, which is no mistake.
    // Of a chart or a diagram the drawing alone is looked at: the words about it would change without it. A diagram of buttons
    // may wait to be pressed.
    private const string Watch = """
        (() => {
          globalThis.wrong = [];
          globalThis.seen = new Set();
          for (const type of ["error", "unhandledrejection", "securitypolicyviolation"])
            addEventListener(type, event => event.message?.startsWith("ResizeObserver loop")
              || wrong.push(`${type}: ${event.message ?? event.reason ?? event.blockedURI ?? event.target.outerHTML}`), true);
          const say = console.error;
          console.error = (...words) => { wrong.push(words.join(" ")); say(...words); };

          globalThis.part = (id, selector) => document.querySelector(`#${id} ${selector}`);
          const stage = (id, view) => part(id, `[data-view=${view}] .view-stage`);
          const drawn = one => one.toDataURL?.() ?? one.outerHTML;
          const picture = place => [...place.querySelectorAll("canvas, svg")].map(drawn).join() || place.textContent;
          const isLive = id => document.getElementById(id).dataset.state === "running";
          const look = (id, view) => isLive(id) && seen.add(picture(stage(id, view)));

          // Each frame of the run is looked at: one that comes seldom is not missed by a browser that is slow to answer.
          const frames = new MutationObserver(() => look(...followed));
          let followed = [];
          globalThis.follow = (id, view) => {
            followed = [id, view];
            seen.clear();
            frames.disconnect();
            frames.observe(part(id, "[data-lab-figure]"), { attributes: true, attributeFilter: ["data-frames"] });
          };

          globalThis.moves = () => {
            look(...followed);
            const buttons = stage(...followed).querySelectorAll("[role=button]");
            buttons[seen.size % buttons.length]?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
            return seen.size > 2; // an empty place and a first picture are two
          };
        })()
        """;

    [Fact]
    public async Task ALabOfEachKindOfViewStartsAndMoves()
    {
        foreach (var lab in await PicturedLab.OfEachKindAsync(site.Address))
        {
            // What goes wrong is heard of from the first script on: coming from another page, the document stays.
            await browser.OpenAsync(new(site.Address, "teach"));
            await UntilAsync("document.readyState === 'complete'", "/teach is not there");
            await browser.EvaluateAsync(Watch);
            await browser.EvaluateAsync($"Blazor.navigateTo('{lab.Page}')");

            foreach (var view in lab.Views)
                await MovesAsync(lab, view);

            Assert.Empty((await browser.EvaluateAsync("wrong")).EnumerateArray().Select(wrong => $"{lab}: {wrong}"));
        }
    }

    private async Task MovesAsync(PicturedLab lab, string view)
    {
        var (tab, main) = ($"[role=tab][data-tab={view}]", ".lab-toolbar button");
        await UntilAsync($"part('{lab.Id}', '{main}')?.disabled === false", $"{lab}: cannot be started");
        if ((await browser.EvaluateAsync($"part('{lab.Id}', '{tab}') !== null")).GetBoolean())
            await browser.ClickAsync($"#{lab.Id} {tab}");
        await browser.EvaluateAsync($"follow('{lab.Id}', '{view}')");
        await browser.ClickAsync($"#{lab.Id} {main}");
        await StateAsync(lab, "running");
        await browser.EvaluateAsync($"part('{lab.Id}', '[data-view={view}]').scrollIntoView({{ block: 'center', behavior: 'instant' }})");
        await UntilAsync("moves()", $"{lab}: {view} does not move");

        await browser.ClickAsync($"#{lab.Id} {main}:last-child");
        await StateAsync(lab, "stopped");
    }

    private Task StateAsync(PicturedLab lab, string state) =>
        UntilAsync($"document.getElementById('{lab.Id}').dataset.state === '{state}'", $"{lab}: is not {state}");

    private async Task UntilAsync(string expression, string otherwise)
    {
        for (var since = Stopwatch.StartNew(); !(await browser.EvaluateAsync(expression)).GetBoolean(); await Task.Delay(50))
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(50), $"{otherwise}. {await browser.EvaluateAsync("globalThis.wrong")}");
    }
}
