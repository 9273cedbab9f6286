namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>The screens around the planner.</summary>
public sealed class ShellAxeTests(AxeWindow window) : IClassFixture<AxeWindow>
{
    public static TheoryData<string> Names => Screens.Names(screen => !screen.IsAlone && !screen.Name.StartsWith(PlannerAxeTests.Beginning, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_screen_is_accessible(string name) => window.LookAtAsync(Screens.Find(name));
}
