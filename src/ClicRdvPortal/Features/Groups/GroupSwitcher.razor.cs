using ClicRdv.Client;
using ClicRdvPortal.Shared.Navigation;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Groups;

/// <summary>The établissement one is in, and the way to the same place in another. It shows nothing when the list
/// cannot be read: the page below tells the problem.</summary>
public sealed partial class GroupSwitcher : ComponentBase, IDisposable
{
    private const int SearchFrom = 8;
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<Group> _groups = [];
    private string _search = "";

    [CascadingParameter] private PortalLocation Location { get; set; } = new("/", null);

    private Group? Current => _groups.FirstOrDefault(group => group.Id == Location.GroupId);

    private string Label => Current is { } current ? Texts["SwitchFrom", current.Name] : Texts["Choose"];

    // Accents are not needed to find « Évreux ».
    private IEnumerable<Group> Shown => _groups.Where(group =>
        Contains(group.Name) || Contains(group.City));

    public void Dispose()
    {
        Groups.Forgotten -= OnForgotten;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override Task OnInitializedAsync()
    {
        Groups.Forgotten += OnForgotten;
        return ReadAsync();
    }

    // A group was renamed, or taken away.
    private void OnForgotten(object? sender, EventArgs forgotten) => _ = InvokeAsync(async () =>
    {
        await ReadAsync();
        StateHasChanged();
    });

    private async Task ReadAsync()
    {
        try
        {
            var groups = await Groups.ListAsync(_leaving.Token);
            _groups = groups.Value ?? _groups;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }

    private bool Contains(string text) => GroupFinder.Contains(text, _search.Trim());
}

/// <summary>Names <c>GroupSwitcherTexts.resx</c> and its English fellow.</summary>
public sealed class GroupSwitcherTexts;
