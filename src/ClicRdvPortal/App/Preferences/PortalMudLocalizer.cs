using Microsoft.Extensions.Localization;
using MudBlazor;

namespace ClicRdvPortal.App.Preferences;

/// <summary>MudBlazor's own words in French; in English the library has them itself.</summary>
public sealed class PortalMudLocalizer(IStringLocalizer<MudTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}

/// <summary>Names <c>MudTexts.resx</c>, keyed as the library keys its texts.</summary>
public sealed class MudTexts;
