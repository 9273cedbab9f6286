using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;

namespace ClicRdvPortal.Features.Planner.Columns;

/// <summary>
/// The views that stand in a tab's page: the one that is shown, and beside it some of those before and after, laid out but
/// not shown. To go there the browser turns one off and the other on, and neither builds nor lays out anything.
/// </summary>
internal sealed class GridSheets
{
    /// <summary>A view of more columns has none beside it: several thousand elements that nobody looks at cost a small computer dear.</summary>
    public const int MostColumns = 32;

    private const int MostBeside = 3;

    private readonly List<GridSheet> _sheets = [];
    private PlannerPageState? _state;
    private IReadOnlyList<long> _calendars = [];

    /// <summary>In no order: each has its place by its key.</summary>
    public IReadOnlyList<GridSheet> All => _sheets;

    public GridSheet Shown { get; private set; } = null!;

    public IEnumerable<PlannerColumn> Columns => _sheets.SelectMany(sheet => sheet.Drawing.Columns);

    /// <summary>Shows a view. What was shown before stays beside it if the page can do that, as long as it differs by its days alone.</summary>
    public void Show(PlannerReading reading, PlannerDrawing drawing, bool keepsWhatLeaves)
    {
        if (!keepsWhatLeaves || !IsLikeShown(reading) || !MayStandBeside(drawing))
            _sheets.Clear();
        (_state, _calendars) = (LayoutOf(reading.State), IdsOf(reading));
        Shown = Put(reading, drawing);
        foreach (var far in _sheets.Where(sheet => sheet != Shown).OrderBy(DaysAway).Skip(MostBeside).ToList())
            _sheets.Remove(far);
    }

    /// <summary>Lays out a view that may come next.</summary>
    /// <returns>Whether it has a place here.</returns>
    public bool PutBeside(PlannerReading reading, PlannerDrawing drawing)
    {
        if (!IsLikeShown(reading) || !MayStandBeside(drawing) || reading.Span.From == Shown.From)
            return false;
        Put(reading, drawing);
        foreach (var far in _sheets.Where(sheet => sheet != Shown && sheet.From != reading.Span.From).OrderBy(DaysAway).Skip(MostBeside - 1).ToList())
            _sheets.Remove(far);
        return true;
    }

    private GridSheet Put(PlannerReading reading, PlannerDrawing drawing)
    {
        var sheet = new GridSheet(reading.Span.From, drawing);
        var place = _sheets.FindIndex(other => other.From == sheet.From);
        if (place < 0)
            _sheets.Add(sheet);
        else
            _sheets[place] = sheet;
        return sheet;
    }

    private bool IsLikeShown(PlannerReading reading) => LayoutOf(reading.State) == _state && IdsOf(reading).SequenceEqual(_calendars);

    private int DaysAway(GridSheet sheet) => Math.Abs(sheet.From.DayNumber - Shown.From.DayNumber);

    private static bool MayStandBeside(PlannerDrawing drawing) => drawing.Columns.Count() <= MostColumns;

    private static PlannerPageState LayoutOf(PlannerPageState state) =>
        state with { Date = null, OpenId = null, IsBooking = false, CallerId = null };

    private static IReadOnlyList<long> IdsOf(PlannerReading reading) => [.. reading.Calendars.Select(calendar => calendar.Id)];
}
