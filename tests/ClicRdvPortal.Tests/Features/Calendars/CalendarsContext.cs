using ClicRdvPortal.Features.Calendars;
using ClicRdvPortal.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Calendars;

/// <summary>The calendars' page.</summary>
public abstract class CalendarsContext : ListPageContext<CalendarsPage>
{
    protected static readonly long[] ActiveIds = [31, 32, 33, 34, 35, 36, 37, 38];

    protected override void ConfigureServices(IServiceCollection services) => services.AddCalendars();

    protected override string UrlIn(long group) => PortalUrls.Calendars(group);
}
