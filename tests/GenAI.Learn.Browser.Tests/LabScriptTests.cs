namespace GenAI.Learn.Browser.Tests;

/// <summary>Scripts of the labs on their own, where a run would tell what is tested only by chance.</summary>
public sealed class LabScriptTests(SiteFixture site)
{
    [Fact]
    public async Task AGoalThatIsMetIsSpokenAndThatOfARecordedRunIsNot()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/labs/gan-2d");

        var spoken = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const { Status } = await import(new URL("js/lab/status.js", document.baseURI).href);
              const section = document.querySelector("section[data-lab]").cloneNode(true);
              const live = section.querySelector("[data-live]");
              const status = new Status(section);
              const spoken = [];
              const tell = async show => { show(); await new Promise(done => setTimeout(done, 100)); spoken.push(live.textContent); };
              const goal = state => ({ title: "Reach it.", state, standing: "" });
              live.textContent = "";
              await tell(() => status.recorded({ step: 1, time: 1, note: "recorded", goal: goal("open") }, { seconds: 2, seed: 1 }));
              await tell(() => status.recorded({ step: 2, time: 2, note: "recorded", goal: goal("met") }, { seconds: 2, seed: 1 }));
              await tell(() => status.show({ step: 1, state: "running", note: "a", goal: goal("open") }));
              await tell(() => status.show({ step: 2, state: "running", note: "b", goal: goal("met") }));
              await tell(() => status.show({ step: 3, state: "finished", note: "c", goal: goal("missed") }));
              status.destroy();
              return spoken;
            }
            """);

        Assert.Equal(["", "", "a", "Goal met: Reach it.", "Goal missed: Reach it. c"], spoken);
    }

    [Fact]
    public async Task WhatIsShownAnewWipesNoStrokeThatIsBeingDrawn()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/glossary");

        var told = await page.EvaluateAsync<string>(
            """
            async () => {
              const pads = await import(new URL("js/lab/pads.js", document.baseURI).href);
              document.body.insertAdjacentHTML("beforeend", `<div class="pad"><canvas></canvas><span class="pad-pen"></span><span role="status"></span></div>`);
              const canvas = document.querySelector(".pad canvas");
              let told = null;
              const pad = pads.points(canvas, { invokeMethodAsync: (_, drawn) => { told = drawn; } }, 2);
              canvas.setPointerCapture = () => {}; // there is no such pointer
              const { left, top, width, height } = canvas.getBoundingClientRect();
              const at = share => ({ pointerId: 1, clientX: left + width * share, clientY: top + height * share });
              pad.show([[1, 1]]);
              canvas.onpointerdown(at(0.25));
              pad.show([]);
              canvas.onpointermove(at(0.5));
              canvas.onpointerup();
              pad.show([[0.5, 0.5]]);
              canvas.onpointerdown(at(0.25));
              const before = told;
              canvas.onpointerup();
              return JSON.stringify([before, told]);
            }
            """);

        Assert.Equal("[[[1,1],[-1,1],[0,0]],[[0.5,0.5],[-1,1]]]", told);
    }
}
