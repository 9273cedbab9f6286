using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Groups;

public static class GroupsFeature
{
    internal const string DraftKind = "group";

    public static IServiceCollection AddGroups(this IServiceCollection services) => services
        .AddSingleton(ShellPart.Of<GroupSwitcher>(ShellPlace.BarStart))
        .AddSingleton(NavigationEntry.Everywhere<GroupsTexts>(10, IconName.Groups, "Groups", PortalUrls.Groups))
        .AddSingleton(NavigationEntry.InGroup<GroupsTexts>(90, IconName.Settings, "Settings", PortalUrls.GroupSettings))
        .AddSingleton(DraftForm.Of<GroupsTexts>(DraftKind, IconName.Settings, "DraftForm"));
}

/// <summary>Names <c>GroupsTexts.resx</c> and its English fellow.</summary>
public sealed class GroupsTexts;
