using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>The screens before which something goes wrong, or after which something is not as it was.</summary>
public sealed class LoneAxeTests(Chromium chromium) : Journey(chromium)
{
    /// <summary>A portal of its own for each language: what was prepared is used up by the story, and what was typed in it is a draft.</summary>
    public static TheoryData<string, string> Visits =>
    [
        .. from screen in Screens.All.Where(screen => screen.IsAlone)
           from words in (Words[])(Screenshots.AreWanted ? [Words.French, Words.English] : [Words.French])
           select (screen.Name, words.Locale),
    ];

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task A_screen_with_a_story_is_accessible(string name, string locale)
    {
        var screen = Screens.Find(name);
        var words = locale == Words.French.Locale ? Words.French : Words.English;
        Agenda.Fill(Site);
        screen.Prepare?.Invoke(Site);
        var tab = (await ArriveAtAsync(screen, words)).Tab;
        await (words == Words.French ? ScreenVisit.LookAtAsync(screen, tab) : ScreenVisit.PictureInEnglishAsync(screen, tab));
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
