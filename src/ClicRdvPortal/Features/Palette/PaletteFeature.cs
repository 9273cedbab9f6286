using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Palette;

public static class PaletteFeature
{
    public static IServiceCollection AddPalette(this IServiceCollection services) => services
        .AddScoped<PaletteIndex>()
        .AddSingleton(ShellPart.Of<PaletteBox>(ShellPlace.BarSearch));
}

/// <summary>Names <c>PaletteTexts.resx</c> and its English fellow.</summary>
public sealed class PaletteTexts;
