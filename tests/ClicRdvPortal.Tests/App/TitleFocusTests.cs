using Bunit;
using ClicRdvPortal.App;
using ClicRdvPortal.Features.Calendars;
using ClicRdvPortal.Features.Groups;
using ClicRdvPortal.Tests.Shared.Components;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Tests.App;

public sealed class TitleFocusTests : ComponentContext
{
    private int Moves => JSInterop.Invocations.Count(call => call.Identifier == "focusTitle");

    [Fact]
    public void The_page_one_arrives_at_leaves_the_focus_where_it_is()
    {
        var focus = Show(typeof(CalendarsPage));
        Go(focus, typeof(CalendarsPage));

        Assert.Equal(0, Moves);
    }

    [Fact]
    public void Each_other_page_one_goes_to_has_its_title_focused_and_so_has_the_first_on_the_way_back()
    {
        var focus = Show(typeof(CalendarsPage));

        Go(focus, typeof(GroupsPage));
        Assert.Equal(1, Moves);
        Go(focus, typeof(GroupsPage));
        Assert.Equal(1, Moves);
        Go(focus, typeof(CalendarsPage));
        Assert.Equal(2, Moves);
    }

    private IRenderedComponent<TitleFocus> Show(Type page) => Render<TitleFocus>(parameters => parameters.Add(focus => focus.RouteData, At(page)));

    private static void Go(IRenderedComponent<TitleFocus> focus, Type page) => focus.Render(parameters => parameters.Add(shown => shown.RouteData, At(page)));

    private static RouteData At(Type page) => new(page, new Dictionary<string, object?>(StringComparer.Ordinal));
}
