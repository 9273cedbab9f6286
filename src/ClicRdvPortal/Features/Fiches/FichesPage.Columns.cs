using ClicRdv.Client;
using ClicRdvPortal.Features.Fiches.Listing;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Fiches;

/// <summary>Which columns there are and which are shown. The practice's own are read when somebody shows or looks for them: the list needs none.</summary>
public sealed partial class FichesPage
{
    private IReadOnlyList<ListedColumn> _columns = FicheColumns.Standard;
    private IReadOnlyList<ListedColumn> _custom = [];
    private bool _areColumnsLost;
    private long? _columnsOf;

    [Inject] private FicheColumnMemory Memory { get; set; } = null!;

    [Inject] private CustomfieldDirectory Customfields { get; set; } = null!;

    private IReadOnlyList<ListedColumn> Offered => [.. FicheColumns.All, .. _custom];

    private async Task RecallColumnsAsync()
    {
        var groupId = GroupId;
        (_custom, _areColumnsLost, _columnsOf) = ([], false, groupId);
        var words = await Memory.ReadAsync(groupId);
        if (words.Any(FicheColumnMemory.IsCustom))
            await OfferColumnsAsync();
        if (groupId == GroupId)
            _columns = [.. Offered.Where(column => words.Contains(column.Word, StringComparer.Ordinal))];
    }

    private async Task OfferColumnsAsync()
    {
        var groupId = GroupId;
        var read = await Customfields.ListAsync(groupId, CustomfieldModel.Fiche);
        if (groupId == GroupId)
            (_custom, _areColumnsLost) = (read.Value is { } definitions ? FicheColumns.Of(definitions) : _custom, !read.IsSuccess);
    }

    private async Task ChooseColumnsAsync(IReadOnlyList<ListedColumn> columns)
    {
        _columns = columns;
        await Memory.RememberAsync(GroupId, columns, withCustom: !_areColumnsLost);
    }
}
