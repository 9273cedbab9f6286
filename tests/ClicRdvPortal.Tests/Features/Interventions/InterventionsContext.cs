using ClicRdvPortal.Features.Interventions;
using ClicRdvPortal.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Interventions;

/// <summary>The services' page.</summary>
public abstract class InterventionsContext : ListPageContext<InterventionsPage>
{
    protected static readonly long[] ActiveIds = [410, 411, 412, 413, 420, 421, 430, 440, 450];

    protected override void ConfigureServices(IServiceCollection services) => services.AddInterventions();

    protected override string UrlIn(long group) => PortalUrls.Interventions(group);
}
