using System.Globalization;
using System.Web;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ClicRdvPortal.Features.Interventions.Matrix;

/// <summary>
/// Which services are possible on which calendars: a table where there is room, a list of services on a phone. It cannot be
/// changed here, since upstream has no way to write it that is known (clicrdv-api §13.2). The address holds search and set.
/// </summary>
public sealed partial class MatrixPage : ComponentBase, IDisposable
{
    private const int LongestSearch = 200;

    private InterventionMatrix? _matrix;
    private InterventionMatrix? _shown;
    private string _search = "";
    private long? _set;

    [Parameter] public long GroupId { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private MatrixReader Reader { get; set; } = null!;

    public void Dispose() => Navigation.LocationChanged -= OnMoved;

    protected override void OnInitialized() => Navigation.LocationChanged += OnMoved;

    protected override void OnParametersSet()
    {
        if (_matrix is not null && _matrix.Group.Id != GroupId)
            _matrix = null;
        ReadAddress();
    }

    private Task<ApiResult<InterventionMatrix>> LoadAsync(CancellationToken cancellationToken) => Reader.ReadAsync(GroupId, cancellationToken);

    private void Take(InterventionMatrix matrix)
    {
        _matrix = matrix;
        ReadAddress();
    }

    private void OnMoved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath != PortalUrls.InterventionMatrix(GroupId))
            return;
        ReadAddress();
        StateHasChanged();
    }

    private void ReadAddress()
    {
        var values = HttpUtility.ParseQueryString(new Uri(Navigation.Uri).Query);
        var search = (values["q"] ?? "").Trim();
        _search = search.Length > LongestSearch ? search[..LongestSearch] : search;
        _set = IdOf(values["set"]) is { } id && (_matrix is null || _matrix.Sets.Any(set => set.Id == id)) ? id : null;
        _shown = _matrix?.Narrowed(_search, _set);
    }

    private void ChooseSet(ChangeEventArgs chosen) => Go(_search, IdOf(chosen.Value as string));

    private void Go(string search, long? set)
    {
        var parts = new List<string>(2);
        if (search.Length > 0)
            parts.Add("q=" + Uri.EscapeDataString(search));
        if (set is { } id)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"set={id}"));
        var query = parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        Navigation.NavigateTo(PortalUrls.InterventionMatrix(GroupId) + query, new NavigationOptions { ReplaceHistoryEntry = set == _set });
    }

    private static long? IdOf(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}

/// <summary>Names <c>MatrixTexts.resx</c> and its English fellow.</summary>
public sealed class MatrixTexts;
