using Bunit;
using ClicRdv.Client;
using ClicRdvPortal.Features.Calendars;
using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Shared.Ordering;
using ClicRdvPortal.Tests.Shared.Components;

namespace ClicRdvPortal.Tests.Features.Calendars.Listing;

public sealed class CalendarsTableTests : ComponentContext
{
    [Fact]
    public void Rows_that_were_about_to_be_drawn_when_one_left_are_drawn_as_they_were()
    {
        var list = Lists.Usual();
        IReadOnlyList<Calendar> rows = [.. list.Calendars.Where(calendar => !calendar.Deleted)];
        var table = Render<CalendarsTable>(parameters => parameters
            .Add(one => one.List, list).Add(one => one.Rows, rows).Add(one => one.State, new CalendarsPageState()));
        var zone = table.FindComponent<OrderZone>().Instance;
        var (ids, content) = (zone.Ids, zone.ChildContent);

        table.Render(parameters => parameters.Add(one => one.Rows, [.. rows.Skip(1)]));
        var late = Render<OrderZone>(parameters => parameters
            .Add(one => one.Ids, ids).Add(one => one.NameOf, _ => "").Add(one => one.OnDropped, (IReadOnlyList<long> _) => { }).Add(one => one.ChildContent, content));

        Assert.Equal(rows.Count - 1, table.FindAll("tr[data-order-id]").Count);
        Assert.Equal(rows.Count, late.FindAll("tr[data-order-id]").Count);
    }
}
