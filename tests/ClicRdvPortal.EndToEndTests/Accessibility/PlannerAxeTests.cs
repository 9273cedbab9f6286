namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>The planner's screens.</summary>
public sealed class PlannerAxeTests(AxeWindow window) : IClassFixture<AxeWindow>
{
    internal const string Beginning = "planner-";

    public static TheoryData<string> Names => Screens.Names(screen => !screen.IsAlone && screen.Name.StartsWith(Beginning, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_screen_of_the_planner_is_accessible(string name) => window.LookAtAsync(Screens.Find(name));
}
