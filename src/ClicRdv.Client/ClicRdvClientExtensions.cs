using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ClicRdv.Client;

/// <summary>The library's one registration.</summary>
public static class ClicRdvClientExtensions
{
    /// <summary>
    /// Registers <see cref="ClicRdvClientFactory"/> and <see cref="ClicRdvSignIn"/>, both for the whole program. The settings
    /// are validated at the host's start; a <see cref="TimeProvider"/> registered before is kept.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options; null when they are configured elsewhere.</param>
    public static IServiceCollection AddClicRdvClient(
        this IServiceCollection services,
        Action<ClicRdvClientOptions>? configure = null)
    {
        var options = services.AddOptions<ClicRdvClientOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ClicRdvClientOptions>, ClicRdvClientOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ClicRdvClientFactory>();
        services.TryAddSingleton<ClicRdvSignIn>();
        return services;
    }
}
