using ClicRdvPortal.EndToEndTests.Infrastructure;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>The planner's screens.</summary>
public sealed class PlannerAxeTests(Chromium chromium) : AxeTests(chromium)
{
    internal const string Beginning = "planner-";

    public static TheoryData<string> Names => [.. Screens.All.Select(screen => screen.Name).Where(name => name.StartsWith(Beginning, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_screen_of_the_planner_is_accessible(string name) => LookAtAsync(name);
}
