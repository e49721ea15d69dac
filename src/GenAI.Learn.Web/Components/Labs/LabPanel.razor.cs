using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Learners;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace GenAI.Learn.Web.Components.Labs;

/// <summary>Joins <see cref="LabPanelState"/> to its controls here and to the pictures in the page (js/lab/section.js).</summary>
public sealed partial class LabPanel : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private LabPanelState? state;
    private ITimer? lookout;
    private bool gone;
    private IJSObjectReference? section;
    private DotNetObjectReference<LabPanel>? self;
    private string? watched;
    private string[] pickable = [];
    private readonly string seedId = $"seed-{Guid.NewGuid():n}";
    private bool ready;
    private string said = "";

    [Parameter, EditorRequired] public LabStart Start { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private ILabRuns Runs { get; set; } = null!;

    [Inject] private LabCatalogue Catalogue { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    [Inject] private AuthenticationStateProvider Authentication { get; set; } = null!;

    [Inject] private CircuitLearner Nobody { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        gone = true;
        if (lookout is not null)
            await lookout.DisposeAsync();
        self?.Dispose();
        if (section is not null)
            await PageCalls.WhileOpenAsync(async () => await section.DisposeAsync());
    }

    /// <summary>Called by the page when a frame tells a new state.</summary>
    [JSInvokable]
    public void OnState(string name, string? error)
    {
        state?.Hear(Enum.Parse<RunState>(name, ignoreCase: true), error);
        StateHasChanged();
    }

    /// <summary>Called by the page when the run's options were changed, here or on another page.</summary>
    [JSInvokable]
    public void OnOptions(JsonElement options)
    {
        state?.Hear(options);
        StateHasChanged();
    }

    /// <summary>Called by the page when the learner points into a view: pointer down, move or up.</summary>
    [JSInvokable]
    public async Task OnPick(string view, double x, double y, string moment)
    {
        if (state?.PickedIn(view) is not { } option)
            return;
        await state.PickAsync(option, new Position(x, y), Enum.Parse<StrokeMoment>(moment, ignoreCase: true));
        StateHasChanged();
    }

    /// <summary>Called by the page when the learner presses a node that sets an option.</summary>
    [JSInvokable]
    public async Task OnPress(string option)
    {
        if (state is null)
            return;
        await state.TurnAsync(option);
        StateHasChanged();
    }

    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication.GetAuthenticationStateAsync()).User;
        var lab = Catalogue.Find(Start.LabId);
        state = new LabPanelState(Runs, lab, Learner.IdOf(user) ?? Nobody.Id, Start.Place)
        {
            Address = Learner.AddressOf(user),
            ResultSeconds = Start.ResultSeconds,
            IsRecorded = Start.IsRecorded,
            Choice = Start.OffersCheckpoint ? new StartChoice(Runs, lab, Start.PrefersCheckpoint) : null,
        };
        state.Open(Parsed(), Start.Seed);
        state.SetSpeed(Start.Speed);
        state.FindRun();
        state.LookAhead(); // it stands on the page from the start then, and nothing moves for it
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => PageCalls.WhileOpenAsync(async () =>
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            await using var module = await JS.InvokeAsync<IJSObjectReference>("import", "./js/lab/labs.js");
            section = await module.InvokeAsync<IJSObjectReference?>("attach", Start.SectionId, self);
            ready = section is not null;
            if (ready && !gone) // a reader may have gone elsewhere meanwhile
                lookout = Time.CreateTimer(_ => InvokeAsync(LookAhead), null, TimeSpan.Zero, BetweenLooks);
            StateHasChanged();
        }
        if (state is null || section is null)
            return;
        if (state.Run is { } run && watched != run.Id)
        {
            watched = run.Id;
            await section.InvokeVoidAsync("watch", run.Id, JsonSerializer.SerializeToElement(run.Views, LabJson.Options));
        }

        if (!state.Pickable.SequenceEqual(pickable))
            await section.InvokeVoidAsync("pickIn", pickable = [.. state.Pickable]);
    });

    // Others come and go: what a start would take changes without anybody doing something here.
    private void LookAhead()
    {
        if (state?.LookAhead() is true)
            StateHasChanged();
    }

    // Before the page is connected nothing can be pressed, and without a run there is nothing to steer.
    private bool IsIdle => !ready || !state!.HasRun;

    private string? SeedText => state!.Seed?.ToString(CultureInfo.InvariantCulture);

    private async Task CopyLinkAsync() =>
        said = await section!.InvokeAsync<bool>("copyLink", state!.Changed(), SeedText, state.LinkedStart) ? "Copied" : "The link is in the address bar";

    private JsonElement Parsed()
    {
        try
        {
            return JsonDocument.Parse(Start.Options).RootElement;
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement("what the link says"); // refused with the state's own words
        }
    }
}
