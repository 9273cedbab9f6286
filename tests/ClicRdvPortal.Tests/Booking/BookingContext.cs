using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Booking;

/// <summary>The booking dialog over group 12, whose calendars 31 and 32 are open on Monday 10 March 2031 from nine to twelve.</summary>
public abstract class BookingContext : PortalContext
{
    protected const int Group = 12;
    protected const long Consultation = 411;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    protected IRenderedComponent<BookingDialog> Dialog { get; private set; } = null!;

    protected int Closed { get; private set; }

    protected List<BookingPlace> Moved { get; } = [];

    protected bool CanMove { get; set; } = true;

    protected IReadOnlyList<string> Slots => [.. Dialog.FindAll(".slot-time").Select(slot => slot.TextContent)];

    /// <summary>What is said aloud, apart from what the customer's search says.</summary>
    protected string Alert => Dialog.Find(".booking-form [role=alert]").TextContent;

    protected override void ConfigureServices(IServiceCollection services) => services.AddBooking();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Open(31, "09:00", "12:00");
        Open(32, "09:00", "12:00");
    }

    protected void Open(long calendar, string start, string end, string day = Vevents.Day) =>
        Data.AddVevent(Group, calendar, $"{day} {start}:00", $"{day} {end}:00", ("type", "VfreebusyEvent"));

    protected void Take(long calendar, string start, string end, string day = Vevents.Day) => Data.AddVevent(
        Group, calendar, $"{day} {start}:00", $"{day} {end}:00", ("type", "Vevent"), ("fiche_id", 5003L), ("intervention_id", Consultation), ("text", "PETIT Noé"));

    protected async Task OpenAsync(BookingStart start)
    {
        var frame = (await Services.GetRequiredService<BookingFrameReader>().ReadAsync(Group, Xunit.TestContext.Current.CancellationToken)).Value!;
        Control.ClearRequests();
        Dialog = Render<BookingDialog>(parameters => parameters
            .Add(dialog => dialog.Frame, frame)
            .Add(dialog => dialog.Start, start)
            .Add(dialog => dialog.OnClose, () => Closed++)
            .Add(dialog => dialog.OnMove, place =>
            {
                Moved.Add(place);
                return Task.FromResult(CanMove);
            }));
    }

    /// <summary>Lets the search pause and then find.</summary>
    protected async Task FindAsync()
    {
        Clock.Advance(Pause);
        await Dialog.WaitForStateAsync(() => Dialog.FindAll(".slot-picker[aria-busy=false]").Count == 1 && Slots.Count > 0);
    }

    protected async Task BookAsync()
    {
        await PressAsync(Dialog.Find(".side-panel-actions .portal-button-primary"));
        await Dialog.WaitForStateAsync(() => Dialog.FindAll(".booking-ending li[data-state=waiting], .booking-ending li[data-state=sending]").Count == 0);
    }

    protected Task PressAsync(string label) => PressAsync(Dialog.FindAll("button").Single(button => button.TextContent.Trim() == label));

    protected Task TypeAsync(string selector, string text) => Dialog.InvokeAsync(() => Dialog.Find(selector).ChangeAsync(text));

    protected IReadOnlyList<string> Outcomes => [.. Dialog.FindAll(".booking-outcomes li").Select(outcome => outcome.GetAttribute("data-state")!)];

    protected long Booked(string start, string day = Vevents.Day) => Data.Vevents(Group)
        .Single(row => row.Text("start") == string.Create(CultureInfo.InvariantCulture, $"{day} {start}:00") && row.Number("fiche_id") == 5002).Number("calendar_id") ?? 0;

    private Task PressAsync(IElement button) => Dialog.InvokeAsync(() => button.ClickAsync());
}
