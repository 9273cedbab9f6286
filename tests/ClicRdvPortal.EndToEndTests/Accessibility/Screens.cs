using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>Every screen and panel of the portal.</summary>
internal static class Screens
{
    public static readonly IReadOnlyList<Screen> All =
    [
        new("login", PortalUrls.LoginPath) { IsPublic = true },
        new("login-ended", PortalUrls.Login(PortalUrls.Groups, "ended")) { IsPublic = true },
        new("not-found", "/nowhere") { Status = 404 },
        new("groups", PortalUrls.Groups) { Shows = "tbody tr" },
        new("groups-nothing-found", PortalUrls.Groups + "?q=zzz"),
        new("groups-failed", PortalUrls.Groups)
        {
            Prepare = site => site.Upstream.InjectFault(Fault.Status(503) with { Path = "/groups\\.json" }),
            Shows = "[role=alert]",
        },
        new("person-menu", PortalUrls.Groups)
        {
            Act = tab => tab.Locator("[popovertarget=person-menu]").ClickAsync(),
            Shows = "#person-menu",
        },
        new("group-switcher", PortalUrls.Calendars(12))
        {
            Act = tab => tab.Locator("[popovertarget=group-switcher]").ClickAsync(),
            Shows = "#group-switcher li",
        },
        new("calendars", PortalUrls.Calendars(12)) { Shows = "tbody tr" },
        new("calendars-many", PortalUrls.Calendars(25)) { Shows = "tbody tr" },
        new("calendars-filtered", PortalUrls.Calendars(12) + "?q=dr&sets=8&show=all&sort=name&dir=desc") { Shows = "tbody tr" },
        new("calendars-nothing-found", PortalUrls.Calendars(12) + "?q=zzz"),
        new("calendars-failed", PortalUrls.Calendars(12))
        {
            Prepare = site => site.Upstream.InjectFault(Fault.Status(503) with { Path = "/calendars\\.json" }),
            Shows = "[role=alert]",
        },
        new("calendar", PortalUrls.Calendars(12) + "?open=37") { Shows = "[role=dialog] input" },
        new("calendar-new", PortalUrls.Calendars(12) + "?open=new") { Shows = "[role=dialog] input" },
        new("calendar-faults", PortalUrls.Calendars(12) + "?open=new")
        {
            Act = tab => tab.Locator("[role=dialog] [type=submit]").ClickAsync(),
            Shows = "[role=dialog] [aria-invalid=true]",
        },
        new("calendar-unsaved", PortalUrls.Calendars(12) + "?open=31")
        {
            Act = async tab =>
            {
                await tab.Locator("[role=dialog] input").First.FillAsync("Dr Lemoine aîné");
                await tab.Keyboard.PressAsync("Escape");
            },
            Shows = "[role=alertdialog]",
        },
        new("calendar-conflict", PortalUrls.Calendars(12) + "?open=31")
        {
            Prepare = site => site.Upstream.InjectFault(Fault.Body(ChangedElsewhere) with { Method = "GET", Path = "/calendars/31\\.json" }),
            Act = async tab =>
            {
                await tab.Locator("[role=dialog] input").First.FillAsync("Dr Lemoine aîné");
                await tab.Locator("[role=dialog] [type=submit]").ClickAsync();
            },
            Shows = "[role=dialog] [role=radiogroup]",
        },
    ];

    private const string ChangedElsewhere =
        """{"id":31,"group_id":12,"calendarset_id":8,"name":"Dr Lemoine (cabinet)","publicname":"Docteur Lemoine","address":"","zipcode":"","city":"","sort":1,"deleted":false,"epj":"00000000","updated_at":"2031-03-10 08:01:00"}""";
}
