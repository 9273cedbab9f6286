using System.Net;
using ClicRdv.Client;
using ClicRdv.Client.Tests;

namespace ClicRdv.Contract.Tests;

public sealed class FicheContractTests
{
    [Fact]
    public async Task There_is_no_delete_and_nothing_happens_to_the_fiche()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, await contract.SendRawAsync(HttpMethod.Delete, "groups/12/fiches/5001.json"));
        Assert.False((await client.Fiches.GetAsync(12, 5001, Calls.Stop)).IsDeleted);
    }

    [Fact]
    public async Task Every_field_of_the_seeds_fiche_is_read()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Data.TouchFiche(5006, ("externid", 4_000_000_000L), ("from_web", true), ("rappel_sms", false));
        var fiche = await client.Fiches.GetAsync(12, 5006, Calls.Stop);

        Assert.Equal((12, "N’Diaye", "Aminata", "06.39.98.44.59", "02 61 91 44 59"), (fiche.GroupId, fiche.Lastname, fiche.Firstname, fiche.Firstphone, fiche.Secondphone));
        Assert.Equal(("a.ndiaye@example.net", new DateOnly(1985, 6, 5), "", 4_000_000_000L), (fiche.Email, fiche.Birthdate, fiche.Comments, fiche.Externid));
        Assert.Equal((true, true, false, false), (fiche.FromWeb, fiche.RappelEmail, fiche.RappelSms, fiche.Deleted));
        Assert.Equal(["num0", "str1"], fiche.Customfields.Filled.Select(name => name.ToString()));
        Assert.Equal(new DateTime(2031, 3, 10, 8, 0, 0), fiche.UpdatedAt);
        Assert.NotNull(fiche.CreatedAt);
    }

    [Fact]
    public async Task A_deleted_fiche_stays_in_the_list_under_its_mark()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var fiches = await client.ReadAllAsync((page, stop) => client.Fiches.ListAsync(12, page, stop), cancellationToken: Calls.Stop);

        var deleted = Assert.Single(fiches.Items, fiche => fiche.IsDeleted);
        Assert.Equal((5005, "$Besson", "Besson", true), (deleted.Id, deleted.Lastname, deleted.UnmarkedLastname, deleted.Deleted));
    }

    [Fact]
    public async Task A_new_name_keeps_the_mark_of_a_deleted_fiche()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var renamed = await client.Fiches.UpdateAsync(12, 5005, new FicheChanges { Lastname = "Bessonne" }, Calls.Stop);

        Assert.Equal(("$Bessonne", true), (renamed.Lastname, renamed.IsDeleted));
    }

    [Fact]
    public async Task A_change_leaves_what_it_does_not_name_and_what_nobody_knows()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Data.TouchFiche(5006, ("num0", "06 39 98 44 55"));
        var changed = await client.Fiches.UpdateAsync(12, 5006, new FicheChanges { Comments = "Sonner deux fois" }, Calls.Stop);

        Assert.Equal("""{"fiche":{"comments":"Sonner deux fois"}}""", contract.Control.Requests[^1].Body);
        var number = changed.Customfields.Of(new CustomfieldName(CustomfieldKind.Number, 0));
        Assert.Equal(("Aminata", "06 39 98 44 55", (decimal?)null), (changed.Firstname, number.Text, number.Number));
    }

    [Fact]
    public async Task A_name_is_as_long_as_the_documentation_lets_it_be()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var name = new string('é', 64);

        Assert.Equal(name, (await client.Fiches.CreateAsync(12, new FicheDraft(12) { Lastname = name }, Calls.Stop)).Lastname);
        var failure = await Calls.FailsAsync(client.Fiches.CreateAsync(12, new FicheDraft(12) { Lastname = name + "é" }, Calls.Stop));
        Assert.Equal((ClicRdvErrorKind.Invalid, WriteOutcome.Refused), (failure.Kind, failure.Outcome));
    }

    [Theory]
    [InlineData("durand", new long[] { 5001, 5002 })]
    [InlineData("lefevre", new long[] { 5003 })]
    [InlineData("ly", new long[] { 5004 })]
    [InlineData("besson", new long[] { 5005 })]
    [InlineData("durand paul", new long[] { 5001, 5002 })]
    [InlineData("nobody", new long[0])]
    public async Task A_search_looks_at_names_blind_to_case_and_accents(string search, long[] ids)
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var found = await client.Fiches.ListAsync(12, new ListQuery { Search = search }, Calls.Stop);

        Assert.Equal(ids, found.Records.Select(fiche => fiche.Id));
    }
}
