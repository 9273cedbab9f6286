using ClicRdvPortal.App.Preferences;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace ClicRdvPortal.Tests.App;

public sealed class PreferenceTests
{
    [Theory]
    [InlineData(null, "fr-FR")]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.8", "fr-FR")]
    [InlineData("en-GB,en;q=0.9,fr;q=0.2", "fr-FR")]
    [InlineData("en-US,en;q=0.9", "en-GB")]
    [InlineData("en-US,en;q=0.9,fr;q=0", "en-GB")]
    [InlineData("de-DE,en;q=0.5", "en-GB")]
    [InlineData("de-DE", "fr-FR")]
    [InlineData("*", "fr-FR")]
    [InlineData(";;,=q", "fr-FR")]
    public async Task French_unless_the_browser_asks_for_English_and_nowhere_for_French(string? accepted, string culture)
    {
        var options = new RequestLocalizationOptions();
        PortalLanguages.Configure(options);
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = accepted;

        ProviderCultureResult? found = null;
        foreach (var provider in options.RequestCultureProviders)
            found ??= await provider.DetermineProviderCultureResult(context);

        Assert.Equal(culture, found!.Cultures[0].Value);
    }

    [Theory]
    [InlineData("/login", "/login")]
    [InlineData("/login?returnUrl=%2Fgroups", "/login?returnUrl=%2Fgroups")]
    [InlineData("/groups/12/calendars?search=a", "/groups/12/calendars?search=a")]
    [InlineData("/login//evil.example", "/login")]
    [InlineData("/login?a=\\evil", "/login")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData(null, "/")]
    public void T30_a_preference_leads_back_to_this_site_alone(string? asked, string led) =>
        Assert.Equal(led, ReturnAddress.Of(asked));

    [Theory]
    [InlineData("portal-appearance=dark", "dark")]
    [InlineData("portal-appearance=light", "light")]
    [InlineData("portal-appearance=\"><script>", "system")]
    [InlineData("", "system")]
    public void An_appearance_that_is_none_is_the_system_s(string cookie, string appearance)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = cookie;

        Assert.Equal(appearance, AppearanceCookie.Read(context.Request));
    }
}
