using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources;

/// <summary><c>colorref</c> of interventions and vevents: <c>#RRGGBB</c> (clicrdv-api §7), or nothing.</summary>
internal static class Colours
{
    public static void Check(RowChanges changes)
    {
        if (changes.Has("colorref") && changes.Text("colorref") is { Length: > 0 } colour
            && !(colour is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit)))
        {
            throw ApiRefusal.Invalid("colorref is a colour such as #dddddd");
        }
    }
}
