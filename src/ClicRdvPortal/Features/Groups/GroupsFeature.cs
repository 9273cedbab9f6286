using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Groups;

public static class GroupsFeature
{
    public static IServiceCollection AddGroups(this IServiceCollection services) =>
        services.AddSingleton(ShellPart.Of<GroupSwitcher>(ShellPlace.BarStart));
}
