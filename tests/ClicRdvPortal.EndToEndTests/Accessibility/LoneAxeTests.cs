using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>The screens before which something goes wrong, or after which something is not as it was.</summary>
public sealed class LoneAxeTests(Chromium chromium) : Journey(chromium)
{
    public static TheoryData<string> Names => Screens.Names(screen => screen.IsAlone);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_screen_with_a_story_is_accessible(string name)
    {
        var screen = Screens.Find(name);
        Agenda.Fill(Site);
        screen.Prepare?.Invoke(Site);
        await ScreenVisit.LookAtAsync(screen, (await ArriveAtAsync(screen, Words.French)).Tab);
        if (Screenshots.AreWanted)
            await ScreenVisit.PictureInEnglishAsync(screen, (await ArriveAtAsync(screen, Words.English)).Tab);
    }

    private async Task<Visitor> ArriveAtAsync(Screen screen, Words words)
    {
        var visitor = await ArriveAsync(VisitorOptions.Desk with { Locale = words.Locale });
        visitor.Expect(screen.Status);
        if (!screen.IsPublic)
            await Entrance.SignInAsync(visitor.Context);
        return visitor;
    }
}
