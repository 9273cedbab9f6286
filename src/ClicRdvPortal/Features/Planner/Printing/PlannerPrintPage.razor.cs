using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Shared.Days;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Printing;

/// <summary>The day sheets of the calendars that the address names: a page each, and the browser's dialog at once.</summary>
public sealed partial class PlannerPrintPage : ComponentBase
{
    private PlannerPageState _state = new();
    private PlannerReading? _reading;
    private ApiProblem? _problem;
    private IReadOnlyList<DaySheet> _sheets = [];
    private VeventWords? _words;

    [Parameter] public long GroupId { get; set; }

    [CascadingParameter] private HttpContext? Request { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private PlannerReader Reader { get; set; } = null!;

    [Inject] private Holidays Holidays { get; set; } = null!;

    private string? Holiday => Holidays.NameOf(_reading!.Date) is { } name ? Texts["Holiday", name].Value : null;

    protected override async Task OnInitializedAsync()
    {
        _state = PlannerPageState.From(new Uri(Navigation.Uri).Query) with { View = PlannerView.Day, OpenId = null };
        var read = await Reader.ReadAsync(GroupId, _state, known: null, Request?.RequestAborted ?? default);
        _problem = read.Value?.IsTooMuch == true ? new ApiProblem(ProblemKind.TooMany) : read.Problem;
        if (_problem is not null)
            return;
        _reading = read.Value!;
        _words = new VeventWords(_reading.Frame, Planner);
        _sheets = [.. DaySheet.Of(_reading)];
    }

    private static string SheetId(DaySheet sheet) => string.Create(CultureInfo.InvariantCulture, $"sheet-{sheet.Calendar.Id}");

    private static string? ClassOf(SheetRow row) => row.View switch
    {
        null => "sheet-free",
        { Deleted: true } => "sheet-gone",
        { Vevent.Kind: VeventKind.Block } => "sheet-block",
        _ => null,
    };

    private static string TimesOf(SheetRow row) => row.View is { } view
        ? string.Create(CultureInfo.InvariantCulture, $"{view.Start:HH:mm} – {view.End:HH:mm}")
        : $"{WallClock(row.Stretch.Start)} – {WallClock(row.Stretch.End)}";

    private static string WallClock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private string LengthOf(Stretch stretch)
    {
        var minutes = stretch.End - stretch.Start;
        return minutes < 60 ? Texts["Free", minutes] : Texts["FreeHours", minutes / 60, minutes % 60];
    }

    private string ServiceOf(TimedVevent view) => view.Vevent.Kind == VeventKind.Block
        ? Texts["Block"]
        : _reading!.Frame.FindIntervention(view.Vevent.InterventionId)?.Name ?? "";
}
