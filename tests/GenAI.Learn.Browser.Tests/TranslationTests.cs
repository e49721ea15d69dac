using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>A page that the browser translates while a lab runs on it.</summary>
public sealed class TranslationTests(SiteFixture site)
{
    // As Chrome does it: each text is taken away for one inside two elements, now and whenever another comes.
    private const string Translate =
        """
        () => {
          const isWord = text => text.nodeType === Node.TEXT_NODE && text.data.trim() && !text.parentElement?.closest("font, script, style, textarea, svg");
          const translate = text => {
            const [outer, inner] = [document.createElement("font"), document.createElement("font")];
            inner.textContent = text.data;
            outer.append(inner);
            text.replaceWith(outer);
          };
          const translateIn = node => {
            if (node.nodeType === Node.TEXT_NODE) return isWord(node) && translate(node);
            const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), texts = [];
            while (walker.nextNode()) if (isWord(walker.currentNode)) texts.push(walker.currentNode);
            texts.forEach(translate);
          };
          translateIn(document.body);
          new MutationObserver(changes => changes.flatMap(change => [...change.addedNodes]).filter(node => node.isConnected).forEach(translateIn))
            .observe(document.body, { childList: true, subtree: true });
        }
        """;

    [Fact]
    public async Task ALabIsStartedChangedAndStoppedOnATranslatedPage()
    {
        var page = await site.NewPageAsync();
        var errors = new PageErrors(page);
        var lab = new LabOnPage(page, "gan-2d");
        await lab.OpenAsync("/lessons/gans/training-a-gan");
        await page.EvaluateAsync(Translate);

        await lab.StartAsync();
        await Assertions.Expect(lab.Main).ToHaveTextAsync("Pause");
        await lab.OpenOptionsAsync("Training");
        var averaging = lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Averaging" });
        await averaging.FocusAsync();
        await averaging.PressAsync("Home");
        await Assertions.Expect(lab.Section.GetByLabel("Averaging, exact value")).ToHaveValueAsync("0");
        await lab.ChooseAsync("Optimizer", "SGD");
        await Assertions.Expect(lab.Section.GetByText("Optimizer: from the next start.")).ToBeVisibleAsync();
        await lab.ChooseAsync("Data", "Two moons");
        await Assertions.Expect(lab.Section.GetByText("Data, Optimizer: from the next start.")).ToBeVisibleAsync();

        await lab.Button("Stop").ClickAsync();
        await lab.WaitForStateAsync("stopped");
        await Assertions.Expect(lab.Main).ToHaveTextAsync("Start again");
        await lab.Main.ClickAsync();
        await Assertions.Expect(lab.Main).ToHaveTextAsync("Pause");

        Assert.Empty(errors.All);
    }
}
