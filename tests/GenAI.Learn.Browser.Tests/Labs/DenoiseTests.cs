using System.Text.Json;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class DenoiseTests(SiteFixture site)
{
    private const string Address = "/lessons/autoencoders-and-diffusion/denoising-autoencoders";

    // What the page plays is written down, and played as well.
    private const string Listener =
        """
        window.played = [];
        const start = AudioBufferSourceNode.prototype.start;
        AudioBufferSourceNode.prototype.start = function (...when) {
          window.played.push({ rate: this.buffer.sampleRate, samples: Array.from(this.buffer.getChannelData(0)) });
          return start.apply(this, when);
        };
        """;

    [Fact]
    public async Task AButtonPlaysTheSamplesThatWereSentAndNothingPlaysByItself()
    {
        var page = await site.NewPageAsync();
        await page.AddInitScriptAsync(Listener);
        await page.GotoAsync(Address);
        var section = page.Locator("section[data-views*='\"sounds\"']");
        var lab = new LabOnPage(page, (await section.GetAttributeAsync("id"))!);
        await Assertions.Expect(lab.Main).ToBeEnabledAsync(new() { Timeout = 50_000 });
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        Assert.Equal(0, await page.EvaluateAsync<int>("window.played.length"));

        var sent = await SentAsync(page, lab);
        await lab.Button("Play: noisy").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("window.played.length === 1");
        var played = (await page.EvaluateAsync<JsonElement>("window.played[0]"))!;
        Assert.Equal(8000, played.GetProperty("rate").GetInt32());
        Assert.Equal(sent, played.GetProperty("samples").EnumerateArray().Select(sample => sample.GetSingle()));
        await Assertions.Expect(lab.Section.Locator(".sound-facts").Nth(1)).ToContainTextAsync("signal-to-noise");
    }

    [Fact]
    public async Task MoreNoiseSpoilsThePicturesAtOnce()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "denoise");
        await lab.OpenAsync(Address);
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        var noisy = (await lab.PictureAsync("scores")).Locator(".view-stage tbody tr").First;
        await Assertions.Expect(noisy).ToContainTextAsync("not cleaned");
        var before = await noisy.InnerTextAsync();

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        var strength = lab.Section.GetByLabel("Strength, exact value");
        await strength.FillAsync("0.9");
        await strength.PressAsync("Enter");
        await Assertions.Expect(noisy).Not.ToHaveTextAsync(before);
    }

    // The run is paused: watched anew it gives its newest frame with all views.
    private static async Task<float[]> SentAsync(IPage page, LabOnPage lab)
    {
        return await page.EvaluateAsync<float[]>(
            """
            async run => {
              const { watch } = await import("/js/lab/feed.js"), { floats } = await import("/js/lab/data.js");
              return await new Promise((resolve, reject) => {
                const stop = watch(run, () => 0, {
                  onMessage: message => { if (message.views?.sounds) { stop(); resolve([...floats(message.views.sounds.sounds.noisy)]); } },
                  onError: reject,
                });
              });
            }
            """, await lab.RunAsync());
    }
}
