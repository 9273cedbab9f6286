using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace ClicRdvPortal.Features.Pros;

/// <summary>
/// Who has access to a group, to read only: no call that creates or changes a login is documented, and their rights on each
/// calendar are in no answer (clicrdv-api §10; §19, rows 23 and 25). A search names people, so it stays out of the address.
/// </summary>
public sealed partial class ProsPage : ComponentBase
{
    private ProList? _list;
    private IReadOnlyList<Pro> _shown = [];
    private string _search = "";
    private long? _me;

    [Parameter] public long GroupId { get; set; }

    [CascadingParameter] private Task<AuthenticationState>? Authentication { get; set; }

    [Inject] private ProListReader Reader { get; set; } = null!;

    private string? Note => _list is null ? null : Texts[_shown.Count == 1 ? "CountOne" : "Count", _shown.Count].Value;

    protected override async Task OnInitializedAsync()
    {
        if (Authentication is not null)
            _me = CurrentPerson.From((await Authentication).User)?.ProId;
    }

    protected override void OnParametersSet()
    {
        if (_list is null || _list.Group.Id == GroupId)
            return;
        (_list, _shown, _search) = (null, [], "");
    }

    private Task<ApiResult<ProList>> LoadAsync(CancellationToken cancellationToken) => Reader.ReadAsync(GroupId, cancellationToken);

    private void Take(ProList list)
    {
        _list = list;
        _shown = list.Named(_search);
    }

    private void Search(string text)
    {
        _search = text;
        _shown = _list?.Named(text) ?? [];
    }

    private string NameOf(Pro pro) =>
        $"{pro.Firstname} {pro.Lastname}".Trim() is { Length: > 0 } name ? name : Texts["Unnamed", pro.Id];

    // Upstream's times are the wall clock's.
    private string MomentOf(DateTime? moment) => moment?.ToString(Texts["MomentFormat"], CultureInfo.CurrentCulture) ?? Texts["Never"];

    private static string DayOf(DateTime? moment) => moment?.ToString("d", CultureInfo.CurrentCulture) ?? "";
}
