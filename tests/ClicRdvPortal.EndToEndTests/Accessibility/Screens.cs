using ClicRdv.Emulator.Control.Faults;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>Every screen and panel of the portal.</summary>
internal static class Screens
{
    public static readonly IReadOnlyList<Screen> All =
    [
        new("login", PortalUrls.LoginPath) { IsPublic = true },
        new("login-ended", PortalUrls.Login(PortalUrls.Groups, "ended")) { IsPublic = true },
        new("not-found", "/nowhere") { Status = 404 },
        new("too-many-tabs", PortalUrls.TooManyTabs(isOfPerson: true, PortalUrls.Groups)) { Status = 429 },
        new("locked", PortalUrls.Groups)
        {
            LeavesTraces = true,
            Act = tab => tab.Keyboard.PressAsync("Control+l"),
            Shows = ".lock-cover #lock-password",
        },
        new("locked-page", PortalUrls.Groups)
        {
            LeavesTraces = true,
            Act = async tab =>
            {
                await tab.Keyboard.PressAsync("Control+l");
                await tab.Locator(".lock-cover").WaitForAsync();
                await tab.ReloadAsync();
            },
            Shows = "main #lock-password",
        },
        new("groups", PortalUrls.Groups) { Shows = "tbody tr" },
        new("groups-nothing-found", PortalUrls.Groups + "?q=zzz"),
        new("groups-failed", PortalUrls.Groups)
        {
            Prepare = site => site.Upstream.InjectFault(Fault.Status(503) with { Path = "/groups\\.json" }),
            Shows = "[role=alert]",
        },
        new("person-menu", PortalUrls.Groups)
        {
            Act = tab => tab.Locator(".person-button").ClickAsync(),
            Shows = "#person-menu",
        },
        new("group-switcher", PortalUrls.Calendars(12))
        {
            Act = tab => tab.Locator("[popovertarget=group-switcher]").ClickAsync(),
            Shows = "#group-switcher li",
        },
        new("group-settings", PortalUrls.GroupSettings(12)) { Shows = "#group-name" },
        new("group-settings-faults", PortalUrls.GroupSettings(12))
        {
            Act = async tab =>
            {
                await tab.Locator("#group-name").FillAsync("");
                await tab.Locator("#group-phone").FillAsync("?");
                await tab.Locator("[type=submit].portal-button-primary").ClickAsync();
            },
            Shows = "[role=alert] li",
        },
        new("group-settings-conflict", PortalUrls.GroupSettings(12))
        {
            // The form reads the group fresh: what moves is what the save compares with.
            Prepare = site => site.Upstream.InjectFault(Fault.Body(GroupChangedElsewhere) with { Method = "GET", Path = "/groups/12\\.json", Skip = 1 }),
            Act = async tab =>
            {
                await tab.Locator("#group-city").FillAsync("Amboise");
                await tab.Locator("[type=submit].portal-button-primary").ClickAsync();
            },
            Shows = "main [role=radiogroup]",
        },
        new("calendars", PortalUrls.Calendars(12)) { Shows = "tbody tr" },
        new("calendars-many", PortalUrls.Calendars(25)) { Shows = "tbody tr" },
        new("calendars-filtered", PortalUrls.Calendars(12) + "?q=dr&sets=8&show=all&sort=name&dir=desc") { Shows = "tbody tr" },
        new("calendars-sets-filter", PortalUrls.Calendars(12))
        {
            Act = tab => tab.Locator("[popovertarget=calendars-sets]").ClickAsync(),
            Shows = "#calendars-sets input",
        },
        new("calendars-nothing-found", PortalUrls.Calendars(12) + "?q=zzz"),
        new("calendars-failed", PortalUrls.Calendars(12))
        {
            Prepare = site => site.Upstream.InjectFault(Fault.Status(503) with { Path = "/calendars\\.json" }),
            Shows = "[role=alert]",
        },
        new("calendars-lifted", PortalUrls.Calendars(12))
        {
            Act = tab => tab.Locator("[data-grip]").Nth(1).PressAsync("Space"),
            Shows = "[data-grip][aria-pressed=true]",
        },
        new("calendar-archive", PortalUrls.Calendars(12))
        {
            Act = tab => tab.Locator("tbody tr td:last-child button").First.ClickAsync(),
            Shows = "[role=dialog] button",
        },
        new("calendarsets", PortalUrls.Calendars(12) + "?open=sets") { Shows = "[role=dialog] li" },
        new("calendarset-remove", PortalUrls.Calendars(12) + "?open=sets")
        {
            Act = tab => tab.Locator("[role=dialog] li").First.Locator("button").Last.ClickAsync(),
            Shows = "[role=alertdialog]",
        },
        new("bulk", PortalUrls.Calendars(12) + "?selected=31,32,33")
        {
            Act = OpenBulkAsync,
            Shows = "[role=dialog] input[type=text]",
        },
        new("bulk-report", PortalUrls.Calendars(12) + "?selected=31,32,33")
        {
            Prepare = site => site.Upstream.InjectFault(Fault.Status(422) with { Method = "PUT", Path = "/calendars/32\\.json" }),
            Act = async tab =>
            {
                await OpenBulkAsync(tab);
                await tab.Locator("[role=dialog] input[type=text]").FillAsync("Amboise");
                await tab.Locator("[role=dialog] .portal-button-primary").ClickAsync();
                await tab.Locator("[role=dialog] li").First.WaitForAsync();
                await tab.Locator("[role=dialog] .portal-button-primary").ClickAsync();
            },
            Shows = "[role=dialog] .portal-field-error",
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
        new("fiches", PortalUrls.Fiches(12) + "?show=all")
        {
            Act = tab => tab.Locator("tbody input").First.CheckAsync(),
            Shows = ".fiche-selection button",
        },
        new("fiches-filters", PortalUrls.Fiches(12) + "?origin=practice")
        {
            Act = tab => tab.Locator("[popovertarget=fiches-filters]").ClickAsync(),
            Shows = "#fiches-filters select",
        },
        new("fiches-export", PortalUrls.Fiches(12))
        {
            Act = tab => tab.Locator("[popovertarget=fiches-export]").First.ClickAsync(),
            Shows = "#fiches-export button",
        },
        new("fiche", PortalUrls.Fiche(12, 5001)) { Shows = ".fiche-history h3" },
        new("fiche-faults", PortalUrls.NewFiche(12))
        {
            Act = async tab =>
            {
                await tab.Locator("#fiche-Email").FillAsync("?");
                await tab.Locator("#fiche-form [type=submit]").ClickAsync();
            },
            Shows = "#fiche-form [aria-invalid=true]",
        },
        new("drafts", PortalUrls.Fiche(12, 5001))
        {
            LeavesTraces = true,
            Act = async tab =>
            {
                await tab.Locator("#fiche-Firstname").FillAsync("Zéphyrine");
                await tab.Locator(".drafts-badge").WaitForAsync();
                await tab.GotoAsync(PortalUrls.Drafts);
            },
            Shows = "tbody tr",
        },
        new("draft-offered", PortalUrls.Fiche(12, 5001))
        {
            LeavesTraces = true,
            Act = async tab =>
            {
                await tab.Locator("#fiche-Firstname").FillAsync("Zéphyrine");
                await tab.Locator(".drafts-badge").WaitForAsync();
                await tab.ReloadAsync();
            },
            Shows = ".draft-keeper button",
        },
        new("drafts-empty", PortalUrls.Drafts) { LeavesTraces = true, Shows = ".empty-state" },
        new("interventions", PortalUrls.Interventions(12) + "?show=all&selected=410") { Shows = "tbody tr" },
        new("intervention-faults", PortalUrls.Interventions(12) + "?open=new")
        {
            Act = tab => tab.Locator("[role=dialog] [type=submit]").ClickAsync(),
            Shows = "[role=dialog] [aria-invalid=true]",
        },
        new("interventionset", PortalUrls.Interventions(12) + "?open=sets")
        {
            Act = tab => tab.Locator("[role=dialog] li").Last.Locator("button").Nth(3).ClickAsync(),
            Shows = "[role=dialog] textarea",
        },
        new("interventions-bulk", PortalUrls.Interventions(12) + "?selected=410,411,413")
        {
            Act = async tab =>
            {
                await tab.Locator("[aria-label=Sélection] .portal-button-primary, [aria-label=Selection] .portal-button-primary").ClickAsync();
                await tab.Locator("[role=dialog] input[type=checkbox]").Nth(1).CheckAsync();
                await tab.Locator("[role=dialog] .portal-button-primary").ClickAsync();
            },
            Shows = "[role=dialog] [aria-invalid=true]",
        },
        new("interventions-matrix", PortalUrls.InterventionMatrix(25)) { Shows = ".matrix td, .matrix-card" },
        new("pros", PortalUrls.Pros(12)) { Shows = "tbody tr" },
        new("planner-day", PortalUrls.Planner(12) + "?date=2031-03-10") { Shows = "[data-vevent-id]" },
        new("planner-week", PortalUrls.Planner(12) + "?view=week&date=2031-03-10&calendars=31,32,33&order=calendars&trash=1") { Shows = "[data-vevent-id]" },
        new("planner-list", PortalUrls.Planner(12) + "?view=list&date=2031-03-10") { Shows = "[data-vevent-id]" },
        new("planner-month", PortalUrls.Planner(12) + "?view=month&date=2031-04-14") { Shows = ".month-holiday" },
        new("planner-mini-month", PortalUrls.Planner(12) + "?view=week&date=2031-04-14&calendars=31,32")
        {
            Act = tab => tab.Locator("[popovertarget=planner-choose]").ClickAsync(),
            Shows = "#planner-choose td",
        },
        new("planner-clock-change", PortalUrls.Planner(12) + "?view=week&date=2031-03-30&calendars=31,32&hours=0-9") { Shows = ".vk" },
        new("planner-print", PortalUrls.PlannerPrint(12) + "?date=2031-03-10&calendars=31,32") { HasShell = false, Shows = ".sheet" },
        new("planner-calendars", PortalUrls.Planner(12) + "?date=2031-03-10")
        {
            Act = tab => tab.Locator("[popovertarget=planner-calendars]").ClickAsync(),
            Shows = "#planner-calendars input",
        },
        new("planner-sets", PortalUrls.Planner(12) + "?date=2031-03-10&calendars=33,31,999")
        {
            LeavesTraces = true,
            Act = async tab =>
            {
                await tab.Locator("[popovertarget=planner-calendars]").ClickAsync();
                await tab.Locator("#planner-calendars input[type=text]").FillAsync("Mardi");
                await tab.Keyboard.PressAsync("Enter");
                await tab.Locator("#planner-calendars li button").First.WaitForAsync();
                await tab.Locator("#planner-calendars li .portal-button-icon").Nth(1).ClickAsync();
            },
            Shows = "#planner-calendars li input",
        },
        new("planner-presentation", PortalUrls.Planner(12) + "?date=2031-03-10")
        {
            Act = tab => tab.Locator("[popovertarget=planner-presentation]").ClickAsync(),
            Shows = "#planner-presentation select",
        },
        new("planner-panel", PortalUrls.Planner(12) + "?date=2031-03-10")
        {
            Act = tab => tab.Locator("planner-grid[data-interactive=true][data-listens] [data-vevent-id]").First.ClickAsync(),
            Shows = ".vevent-fields",
        },
        new("planner-waiting", PortalUrls.Planner(12) + "?date=2031-03-10")
        {
            LeavesTraces = true,
            Act = async tab =>
            {
                await tab.Locator("planner-grid[data-interactive=true][data-listens]").FocusAsync();
                await tab.Locator("[data-vevent-id]:focus").WaitForAsync();
                await tab.Keyboard.PressAsync("Delete");
            },
            Shows = ".sending-batch",
        },
        new("planner-new", PortalUrls.Planner(12) + "?date=2031-03-10")
        {
            Act = async tab =>
            {
                await tab.Locator("planner-grid[data-interactive=true][data-listens]").FocusAsync();
                await tab.Locator("[data-vevent-id]:focus").WaitForAsync();
                await tab.Keyboard.PressAsync("n");
                await tab.Locator(".fiche-picker input").FillAsync("du");
                await tab.Locator("[role=dialog] .portal-button-primary").ClickAsync();
            },
            Shows = "[role=dialog] [role=alert]",
        },
        new("planner-keys", PortalUrls.Planner(12) + "?date=2031-03-10")
        {
            Act = async tab =>
            {
                await tab.Locator("planner-grid[data-interactive=true][data-listens]").FocusAsync();
                await tab.Locator("[data-vevent-id]:focus").WaitForAsync();
                await tab.Keyboard.PressAsync("?");
            },
            Shows = "dialog[open] kbd",
        },
        new("planner-booking", PortalUrls.Planner(12) + "?date=2031-03-10&book=1")
        {
            Prepare = site => site.Upstream.Data.AddVevent(12, 32, "2031-03-17 08:00:00", "2031-03-17 09:00:00", ("type", "Vevent"), ("text", "Réunion")),
            Act = async tab =>
            {
                await tab.Locator("#booking-service").SelectOptionAsync("411");
                await tab.Locator(".slot-offer").First.WaitForAsync();
                await tab.Locator(".booking-people summary").ClickAsync();
                await tab.Locator(".repetition input[type=checkbox]").First.CheckAsync();
            },
            Shows = ".repetition-doubt",
        },
        new("planner-booking-faults", PortalUrls.Planner(12) + "?date=2031-03-10&book=1")
        {
            Act = async tab =>
            {
                await tab.Locator(".booking-mode input").Nth(1).CheckAsync();
                await tab.Locator(".side-panel-actions .portal-button-primary").ClickAsync();
            },
            Shows = ".booking .portal-field-error",
        },
        new("planner-palette", PortalUrls.Planner(12) + "?date=2031-03-10")
        {
            Act = async tab =>
            {
                await tab.Locator(".palette-open").ClickAsync();
                await tab.Locator(".palette [role=combobox]").FillAsync("dr");
            },
            Shows = ".palette [role=option]",
        },
        new("planner-failed", PortalUrls.Planner(12))
        {
            Prepare = site => site.Upstream.InjectFault(Fault.Status(503) with { Path = "/vevents\\.json" }),
            Shows = "[role=alert]",
        },
    ];

    public static TheoryData<string> Names(Func<Screen, bool> which) => [.. All.Where(which).Select(screen => screen.Name)];

    public static Screen Find(string name) => All.Single(screen => screen.Name == name);

    private const string GroupChangedElsewhere =
        """{"id":12,"name":"Cabinet des Tilleuls","preposition":"au","city":"Fondettes","phone":"02 61 91 55 66","country_code":"33","timezone":"Paris","sendmail":true,"mailreminder":1440,"smsreminder":1440,"updated_at":"2031-03-10 08:01:00"}""";

    private const string ChangedElsewhere =
        """{"id":31,"group_id":12,"calendarset_id":8,"name":"Dr Lemoine (cabinet)","publicname":"Docteur Lemoine","address":"","zipcode":"","city":"","sort":1,"deleted":false,"epj":"00000000","updated_at":"2031-03-10 08:01:00"}""";

    /// <summary>Opens the panel over the selection and ticks the city.</summary>
    private static async Task OpenBulkAsync(IPage tab)
    {
        await tab.Locator("[aria-label=Sélection] .portal-button-primary, [aria-label=Selection] .portal-button-primary").ClickAsync();
        await tab.Locator("[role=dialog] input[type=checkbox]").Nth(1).CheckAsync();
    }
}
