using ClicRdvPortal.EndToEndTests.Infrastructure;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>All the others.</summary>
public sealed class ShellAxeTests(Chromium chromium) : AxeTests(chromium)
{
    public static TheoryData<string> Names => [.. Screens.All.Select(screen => screen.Name).Where(name => !name.StartsWith(PlannerAxeTests.Beginning, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_screen_is_accessible(string name) => LookAtAsync(name);
}
