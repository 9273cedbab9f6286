using ClicRdv.Client;
using ClicRdv.Client.Tests;

namespace ClicRdv.Contract.Tests;

/// <summary>Both sides were written from the documentation apart: a field that only one of them knows shows here.</summary>
public sealed class FieldContractTests
{
    [Fact]
    public async Task The_emulator_answers_no_field_that_the_client_does_not_know_but_those_whose_type_nobody_knows()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Data.AddVevent(12, 31, "2031-03-12 09:00:00", "2031-03-12 09:15:00", ("fiche_id", 5001), ("intervention_id", 411));

        Assert.Equal(
            "anyCalendar calendarChoice display_intervention_length display_intervention_price inactive max_multirdvs open openData validateEmail websiteurl",
            await OthersAsync((query, stop) => client.Groups.ListAsync(query, stop)));
        Assert.Equal("description", await OthersAsync((query, stop) => client.Calendars.ListAsync(12, query, stop)));
        Assert.Equal("description", await OthersAsync((query, stop) => client.Interventions.ListAsync(12, query, stop)));
        Assert.Equal("", await OthersAsync((query, stop) => client.Pros.ListAsync(12, query, stop)));
        Assert.Equal("", await OthersAsync((query, stop) => client.Calendarsets.ListAsync(12, query, stop)));
        Assert.Equal("", await OthersAsync((query, stop) => client.Interventionsets.ListAsync(12, query, stop)));
        Assert.Equal("", await OthersAsync((query, stop) => client.Fiches.ListAsync(12, query, stop)));
        Assert.Equal("", await OthersAsync((query, stop) => client.Vevents.ListAsync(12, query, stop)));
        Assert.Equal("", await OthersAsync((query, stop) => client.Appointments.ListAsync(12, query, stop)));
        Assert.Equal("", await OthersAsync((query, stop) => client.Customfields.ListAsync(12, query, stop)));
    }

    [Fact]
    public async Task A_member_of_the_staff_has_every_field()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var pro = (await client.Pros.ListAsync(12, new ListQuery(), Calls.Stop)).Records.Single(one => one.Id == 77);

        Assert.Equal(("Moreau", "Claire", "claire.moreau@example.com", "06 39 98 11 22"), (pro.Lastname, pro.Firstname, pro.Email, pro.Cellphone));
        Assert.Equal(new DateTime(2031, 3, 9, 18, 2, 44), pro.SynchedAt);
        Assert.All([pro.CreatedAt, pro.UpdatedAt], time => Assert.NotNull(time));
    }

    [Fact]
    public async Task A_service_of_the_seed_has_every_field()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var intervention = await client.Interventions.GetAsync(12, 410, Calls.Stop);

        Assert.Equal((12, 9, "Bilan initial", "BI", 45), (intervention.GroupId, intervention.InterventionsetId, intervention.Name, intervention.Abbr, intervention.Length));
        Assert.Equal(("#4f81bd", 5500, "Bilan initial", 1, false), (intervention.Colorref, intervention.Price, intervention.Publicname, intervention.Sort, intervention.Deleted));
    }

    private static async Task<string> OthersAsync<T>(Func<ListQuery, CancellationToken, Task<ListPage<T>>> list)
        where T : UpstreamRecord
    {
        var page = await list(new ListQuery { Results = 200 }, Calls.Stop);
        Assert.NotEmpty(page.Records);
        return string.Join(' ', page.Records.SelectMany(record => record.OtherFields?.Keys ?? Enumerable.Empty<string>()).Distinct().Order(StringComparer.Ordinal));
    }
}
