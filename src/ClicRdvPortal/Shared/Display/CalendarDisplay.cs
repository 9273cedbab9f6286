using ClicRdv.Client;

namespace ClicRdvPortal.Shared.Display;

public static class CalendarDisplay
{
    /// <summary>The internal name or, where that is blank, the public one (clicrdv-api §12.2); "" when both are.</summary>
    public static string DisplayName(this Calendar calendar) =>
        string.IsNullOrWhiteSpace(calendar.Name) ? calendar.Publicname.Trim() : calendar.Name;
}
