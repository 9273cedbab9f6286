using Bunit;
using ClicRdvPortal.Shared.Inputs;

namespace ClicRdvPortal.Tests.Shared.Components;

public sealed class DateInputTests : ComponentContext
{
    private readonly List<string> _typed = [];

    [Fact]
    public async Task A_date_that_is_half_emptied_is_told_as_such_and_the_browser_keeps_what_it_shows()
    {
        var input = Show("2001-12-05");
        await TypeAsync(input, "", isIncomplete: true);

        Assert.Equal([DateInput.Incomplete], _typed);
        Assert.Equal("2001-12-05", input.Find("input").GetAttribute("value"));
        Assert.Contains("Date incomplète", input.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_wholly_emptied_is_none()
    {
        var input = Show("2001-12-05");
        await TypeAsync(input, "", isIncomplete: false);

        Assert.Equal([""], _typed);
        Assert.Equal("", input.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task What_is_taken_back_from_outside_takes_what_was_half_typed_with_it()
    {
        var input = Show("2001-12-05");
        var before = input.Find("input");
        await TypeAsync(input, "", isIncomplete: true);
        input.Render(parameters => parameters.Add(date => date.Value, DateInput.Incomplete));
        input.Render(parameters => parameters.Add(date => date.Value, "2001-12-05"));

        Assert.NotSame(before, input.Find("input"));
        Assert.Null(input.Find("input").GetAttribute("aria-invalid"));
    }

    private IRenderedComponent<DateInput> Show(string value) => Render<DateInput>(parameters => parameters
        .Add(date => date.Id, "day")
        .Add(date => date.Value, value)
        .Add(date => date.OnTyped, _typed.Add));

    private static Task TypeAsync(IRenderedComponent<DateInput> input, string value, bool isIncomplete) =>
        input.InvokeAsync(() => input.Find("input").TriggerEventAsync("ondatetyped", new DateTypedEventArgs { Value = value, IsIncomplete = isIncomplete }));
}
