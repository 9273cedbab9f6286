using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Personal;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>Remembers which columns a person wants to see: of a practice's own fields in that practice alone, since elsewhere they mean other things.</summary>
internal sealed class FicheColumnMemory(PersonalPreferences preferences)
{
    private const string Name = "fiches.columns";
    private const string Nothing = "none";

    /// <summary>The words of the columns.</summary>
    public async ValueTask<IReadOnlyList<string>> ReadAsync(long groupId)
    {
        var kept = await preferences.ReadAsync();
        return
        [
            .. kept.GetValueOrDefault(Name) is { } words ? words.Split(',') : FicheColumns.Standard.Select(column => column.Word),
            .. kept.GetValueOrDefault(NameIn(groupId), "").Split(',').Where(IsCustom),
        ];
    }

    /// <param name="groupId">Whose fields they are.</param>
    /// <param name="columns">The columns that are shown.</param>
    /// <param name="withCustom">False where the practice's own could not be read: those chosen before stay chosen.</param>
    public async ValueTask RememberAsync(long groupId, IReadOnlyList<ListedColumn> columns, bool withCustom)
    {
        await KeepAsync(Name, columns.OfType<StandardColumn>());
        if (withCustom)
            await KeepAsync(NameIn(groupId), columns.OfType<CustomColumn>());
    }

    /// <summary>Whether a word is that of a practice's own field.</summary>
    public static bool IsCustom(string word) => CustomfieldName.TryParse(word, out _);

    private static string NameIn(long groupId) => string.Create(CultureInfo.InvariantCulture, $"fiches.customfields.{groupId}");

    private ValueTask KeepAsync(string name, IEnumerable<ListedColumn> columns) =>
        preferences.SetAsync(name, string.Join(',', columns.Select(column => column.Word).DefaultIfEmpty(Nothing)));
}
