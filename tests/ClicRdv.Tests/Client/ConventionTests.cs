using System.Reflection;
using System.Text.Json;
using Refit;

namespace ClicRdv.Client.Tests;

public sealed class ConventionTests
{
    private static readonly Type[] Public = [.. typeof(ClicRdvClient).Assembly.GetExportedTypes()];

    private static IEnumerable<MethodInfo> Calls => Public.Where(type => type.IsInterface).SelectMany(type => type.GetMethods());

    [Fact]
    public void Every_public_type_is_found_under_one_name() =>
        Assert.All(Public, type => Assert.Equal("ClicRdv.Client", type.Namespace));

    [Fact]
    public void Every_call_can_be_cancelled() =>
        Assert.All(Calls, call => Assert.Equal(typeof(CancellationToken), call.GetParameters()[^1].ParameterType));

    [Fact]
    public void T52_Nothing_but_numbers_can_stand_in_a_path() =>
        Assert.All(Calls, call => Assert.All(
            call.GetParameters().Where(part => RouteOf(call).Contains($"{{{part.Name}}}", StringComparison.Ordinal)),
            part => Assert.Equal(typeof(long), part.ParameterType)));

    [Fact]
    public void Every_call_asks_for_json_under_the_first_version() =>
        Assert.All(Calls, call => Assert.Matches(@"^/api/v1/[a-z]+(/\{[a-zA-Z]+\}(/[a-z]+)?)*(/\{[a-zA-Z]+\})?\.json$", RouteOf(call)));

    [Fact]
    public void Every_record_keeps_the_fields_it_does_not_know() =>
        Assert.All(
            Public.Where(type => type.IsSubclassOf(typeof(UpstreamRecord))),
            type => Assert.Equal(typeof(Dictionary<string, JsonElement>), type.GetProperty(nameof(UpstreamRecord.OtherFields))!.PropertyType));

    [Fact]
    public void T43_No_change_can_move_a_record_to_another_group() =>
        Assert.All(
            Public.Where(type => type.Name.EndsWith("Changes", StringComparison.Ordinal)),
            type => Assert.DoesNotContain(type.GetProperties(), part => part.Name is "Id" or "GroupId" or "AccountId" or "CreatedAt" or "UpdatedAt"));

    private static string RouteOf(MethodInfo call) => call.GetCustomAttributes<HttpMethodAttribute>().Single().Path;
}
