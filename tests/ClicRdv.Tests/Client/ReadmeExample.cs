using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdv.Client.Tests;

/// <summary>The example of the library's README, word for word between the two marks, so that it compiles and runs.</summary>
internal static class ReadmeExample
{
    public static async Task<string> RunAsync(IServiceCollection services, IConfiguration configuration, string email, string password)
    {
        // <example>
        services.AddClicRdvClient(configuration.GetSection("ClicRdv").Bind);
        await using var program = services.BuildServiceProvider();
        var signIn = program.GetRequiredService<ClicRdvSignIn>();
        var signedIn = await signIn.SignInAsProAsync(email, PasswordHash.Of(password));
        using var client = program.GetRequiredService<ClicRdvClientFactory>().Create(signedIn.Credential);

        var groups = await client.ReadAllAsync((page, stop) => client.Groups.ListAsync(page, stop));
        var group = groups.Items[0];
        await foreach (var calendar in client.Walk((page, stop) => client.Calendars.ListAsync(group.Id, page, stop)))
            Console.WriteLine($"{group.Name}: {calendar.Name}");
        await client.Groups.UpdateAsync(group.Id, new GroupChanges { Phone = "01 99 00 12 34" });
        // </example>
        return (await client.Groups.GetAsync(group.Id)).Phone;
    }
}
