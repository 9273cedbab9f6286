using ClicRdvPortal.Features.Planner.Personal;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Personal;
using ClicRdvPortal.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Features.Planner;

/// <summary>What is shown and how. What the person chooses here is remembered; what an address brought is not.</summary>
public sealed partial class PlannerOptions : ComponentBase
{
    private bool _isChoosing;
    private bool _isPresenting;
    private bool _opensChooser;
    private Guid? _askedSet;
    private ElementReference _calendars;
    private int _gone;
    private StoreAnswer<IReadOnlyList<PersonalSet>> _sets = StoreAnswer.Of<IReadOnlyList<PersonalSet>>([]);

    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    /// <summary>A draft of a personal set that the page's address asks for: it is in the choice of calendars, which opens.</summary>
    [Parameter] public Guid? AskedSet { get; set; }

    [Parameter, EditorRequired] public EventCallback<PlannerPageState> OnGo { get; set; }

    [Inject] private PlannerMemory Memory { get; set; } = null!;

    [Inject] private PersonalSets PersonalSets { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    private long GroupId => Reading.Frame.Group.Id;

    private PlannerPageState OtherDays => Reading.State with { WorkingDaysOnly = !Reading.State.WorkingDaysOnly };

    private string Chosen => _sets.Value?.FirstOrDefault(Reading.IsShown) is { } set ? set.Name
        : Reading.Calendars.Count == Reading.Frame.Calendars.Count ? Texts["ChosenAll"]
        : Texts["ChosenSome", Reading.Calendars.Count, Reading.Frame.Calendars.Count];

    protected override Task OnParametersSetAsync()
    {
        if (AskedSet != _askedSet)
            (_askedSet, _isChoosing, _opensChooser) = (AskedSet, true, true);
        _gone = Reading.State.Calendars.Count(id => Reading.Frame.FindCalendar(id) is null);
        return ReadSetsAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_opensChooser)
            return;
        _opensChooser = false;
        try
        {
            await using var module = await JS.InvokeAsync<IJSObjectReference>("import", "./Features/Planner/PlannerOptions.razor.js");
            await module.InvokeVoidAsync("open", _calendars);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    private async Task ReadSetsAsync() => _sets = await PersonalSets.ListAsync(GroupId);

    private string AddressOf(PlannerPageState state) => state.ToUrl(GroupId);

    private async Task ChooseAsync(PlannerPageState next)
    {
        await RememberAsync(next);
        await OnGo.InvokeAsync(next);
    }

    /// <summary>For a link, which finds its way by itself.</summary>
    private async Task RememberAsync(PlannerPageState next) => await Memory.RememberAsync(GroupId, Reading.State, next);
}
