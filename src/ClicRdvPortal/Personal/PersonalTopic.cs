namespace ClicRdvPortal.Personal;

internal static class PersonalTopic
{
    public static IServiceCollection AddPersonal(this IServiceCollection services) => services
        .AddSingleton<PersonalShelf>()
        .AddScoped<PersonalPreferences>()
        .AddScoped<PersonalSets>()
        .AddHostedService<PersonalSweep>();
}
