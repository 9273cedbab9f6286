using System.Globalization;

namespace ClicRdvPortal;

/// <summary>Every route of the portal, both ways: pages name them here, links are built here.</summary>
public static class PortalUrls
{
    public const string Home = "/";
    public const string LoginPath = "/login";
    public const string Logout = "/logout";
    public const string LockPath = "/lock";
    public const string Language = "/preferences/language";
    public const string Appearance = "/preferences/appearance";
    public const string Groups = "/groups";
    public const string Drafts = "/drafts";

    /// <summary>Where a page asks which of what stands in it is safe in a draft.</summary>
    public const string KeptDrafts = "/drafts/kept";

    /// <summary>In a query, the id of the draft that a form is to be opened with.</summary>
    public const string DraftKey = "draft";

    public const string Error = "/error";
    public const string NotFound = "/not-found";
    public const string TooManyTabsPath = "/too-many-tabs";

    /// <summary>In the query of <see cref="TooManyTabsPath"/>: all tabs of everybody are too many.</summary>
    public const string OfPortal = "portal";

    /// <summary>What every page becomes while the portal stops.</summary>
    public const string Stopping = "/stopping";

    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";

    /// <summary>The login page, which leads back to <paramref name="returnUrl"/> when that is a local path.</summary>
    public static string Login(string? returnUrl = null, string? notice = null)
    {
        var query = new List<string>(2);
        if (LocalOrHome(returnUrl) is var local && local != Home)
            query.Add("returnUrl=" + Uri.EscapeDataString(local));
        if (!string.IsNullOrEmpty(notice))
            query.Add("notice=" + Uri.EscapeDataString(notice));
        return query.Count == 0 ? LoginPath : LoginPath + "?" + string.Join('&', query);
    }

    /// <summary>The locked screen, which leads back to <paramref name="returnUrl"/> when that is a local path.</summary>
    public static string Lock(string? returnUrl) =>
        LocalOrHome(returnUrl) is var local && local != Home ? $"{LockPath}?returnUrl={Uri.EscapeDataString(local)}" : LockPath;

    /// <summary>Where a page stands that cannot come to life, with the way to try again.</summary>
    /// <param name="isOfPerson">Whether the person has too many tabs, or everybody together.</param>
    /// <param name="returnUrl">The page, as a local path.</param>
    public static string TooManyTabs(bool isOfPerson, string? returnUrl) =>
        $"{TooManyTabsPath}?{(isOfPerson ? "" : $"of={OfPortal}&")}returnUrl={Uri.EscapeDataString(LocalOrHome(returnUrl))}";

    /// <summary>Where a draft is taken up: a page, and the id of the draft alone.</summary>
    public static string WithDraft(string place, Guid id) => $"{place}{(place.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{DraftKey}={id:N}";

    /// <summary>The draft that an address asks for.</summary>
    public static Guid? DraftOf(string uri) =>
        uri.Split('?', 2) is [_, var query]
        && query.Split('#')[0].Split('&').FirstOrDefault(part => part.StartsWith(DraftKey + "=", StringComparison.Ordinal)) is { } found
        && Guid.TryParseExact(found[(DraftKey.Length + 1)..], "N", out var id)
            ? id
            : null;

    public static string GroupSettings(long groupId) => Group(groupId, "settings");

    public static string Calendars(long groupId) => Group(groupId, "calendars");

    public static string Interventions(long groupId) => Group(groupId, "interventions");

    /// <summary>Which services are possible on which calendars.</summary>
    public static string InterventionMatrix(long groupId) => Group(groupId, "interventions/matrix");

    public static string Pros(long groupId) => Group(groupId, "pros");

    public static string Planner(long groupId) => Group(groupId, "planner");

    /// <summary>The planner on a day, of one calendar, or with one of its vevents opened, which is seen on its day.</summary>
    public static string PlannerAt(long groupId, DateOnly? day = null, long? calendarId = null, long? veventId = null)
    {
        var query = new List<string>(4);
        if (veventId is not null)
            query.Add("view=day");
        if (day is { } date)
            query.Add("date=" + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (calendarId is { } calendar)
            query.Add("calendars=" + calendar.ToString(CultureInfo.InvariantCulture));
        if (veventId is { } vevent)
            query.Add("open=" + vevent.ToString(CultureInfo.InvariantCulture));
        return query.Count == 0 ? Planner(groupId) : Planner(groupId) + "?" + string.Join('&', query);
    }

    /// <summary>The booking dialog over the planner; it names nobody.</summary>
    public static string Booking(long groupId) => Planner(groupId) + "?book=1";

    /// <summary>The booking dialog for a customer, by the number of their fiche alone.</summary>
    public static string BookingFor(long groupId, long ficheId) => string.Create(CultureInfo.InvariantCulture, $"{Booking(groupId)}&fiche={ficheId}");

    public static string Fiches(long groupId) => Group(groupId, "fiches");

    public static string Fiche(long groupId, long ficheId) => string.Create(CultureInfo.InvariantCulture, $"{Fiches(groupId)}/{ficheId}");

    public static string NewFiche(long groupId) => Group(groupId, "fiches/new");

    /// <summary>Takes a form: what was searched for must not stand in an address.</summary>
    public static string FicheExport(long groupId) => Group(groupId, "fiches/export");

    public static bool IsPlanner(string? path) =>
        path?.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["groups", _, "planner"];

    /// <summary>The day sheets of the planner, a page a calendar, as they are printed.</summary>
    public static string PlannerPrint(long groupId) => Group(groupId, "planner/print");

    /// <summary>The group that a path is about, or null when it is about none.</summary>
    public static long? GroupIdOf(string path)
    {
        var parts = path.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is ["groups", var id, ..]
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var groupId)
            ? groupId
            : null;
    }

    /// <summary>The same place in another group: what stands behind <c>/groups/{id}</c> is kept, its query is not,
    /// since selections name rows of the group one leaves.</summary>
    public static string SamePlaceIn(long groupId, string path)
    {
        var parts = path.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is ["groups", _, var place, ..] ? Group(groupId, place) : Planner(groupId);
    }

    /// <summary>
    /// A path of this site, or <see cref="Home"/> (threat T30). Browsers read <c>//host</c>, <c>/\host</c> and a
    /// tab or line feed inside as another site, so anything but a plain rooted path is refused.
    /// </summary>
    public static string LocalOrHome(string? url)
    {
        if (string.IsNullOrEmpty(url) || url[0] != '/' || url.Length > 2000)
            return Home;
        if (url.Length > 1 && url[1] is '/' or '\\')
            return Home;
        foreach (var character in url)
        {
            if (char.IsControl(character) || character == '\\')
                return Home;
        }

        return url.StartsWith(LoginPath, StringComparison.OrdinalIgnoreCase)
            || url.StartsWith(Logout, StringComparison.OrdinalIgnoreCase)
            || url.StartsWith(LockPath, StringComparison.OrdinalIgnoreCase)
            || url.StartsWith(TooManyTabsPath, StringComparison.OrdinalIgnoreCase)
            ? Home
            : url;
    }

    private static string Group(long groupId, string place) =>
        string.Create(CultureInfo.InvariantCulture, $"{Groups}/{groupId}/{place}");
}
