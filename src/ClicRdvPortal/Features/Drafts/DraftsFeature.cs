using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Drafts;

public static class DraftsFeature
{
    public static IServiceCollection AddDraftsPage(this IServiceCollection services) => services
        .AddSingleton(ShellPart.Of<DraftsBadge>(ShellPlace.BarEnd, order: 10));
}

/// <summary>Names <c>DraftsTexts.resx</c> and its English fellow.</summary>
public sealed class DraftsTexts;
