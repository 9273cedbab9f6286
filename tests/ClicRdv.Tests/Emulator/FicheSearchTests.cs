namespace ClicRdv.Emulator.Tests;

public sealed class FicheSearchTests : EmulatorTest
{
    // Names that no seed has.
    [Theory]
    [InlineData("zéphyrinski", new[] { "Zéphyrinski Élodie", "ZEPHYRINSKI Paul" })]
    [InlineData("ZEPHYRINSKI", new[] { "Zéphyrinski Élodie", "ZEPHYRINSKI Paul" })]
    [InlineData("phyrin", new[] { "Zéphyrinski Élodie", "ZEPHYRINSKI Paul" })]
    [InlineData("elodie zephyr", new[] { "Zéphyrinski Élodie" })]
    [InlineData("zephyrinski od", new[] { "Zéphyrinski Élodie" })]
    [InlineData("zephyrinski paul", new[] { "ZEPHYRINSKI Paul" })]
    [InlineData("l'ûber", new[] { "L'Über-Zÿx \"Quoted\" 100%" })]
    [InlineData("ub zyx", new[] { "L'Über-Zÿx \"Quoted\" 100%" })]
    [InlineData("\"quoted\"", new[] { "L'Über-Zÿx \"Quoted\" 100%" })]
    [InlineData("zephyrinski OR paul", new string[0])]
    [InlineData("zephyr*", new string[0])]
    [InlineData("zephyr%", new string[0])]
    [InlineData("zephyrinskis", new string[0])]
    public async Task Names_are_found_by_any_part_blind_to_case_and_accents(string search, string[] expected)
    {
        Emulator.Data.AddFiche(12, "Zéphyrinski", "Élodie");
        Emulator.Data.AddFiche(12, "ZEPHYRINSKI", "Paul");
        Emulator.Data.AddFiche(12, "L'Über-Zÿx", "\"Quoted\" 100%");
        Emulator.Data.AddFiche(18, "Zéphyrinski", "Ailleurs");

        var reply = await Claire.GetAsync("groups/12/fiches.json", $"sort=id&search={Uri.EscapeDataString(search)}");

        Assert.Equal(expected, reply["records"]!.AsArray().Select(fiche => $"{fiche!["lastname"]} {fiche["firstname"]}"), StringComparer.Ordinal);
        Assert.Equal(expected.Length, (int?)reply["totalRecords"]);
    }

    [Fact]
    public async Task Nothing_but_names_is_searched()
    {
        Emulator.Data.AddFiche(12, "Durand", "Paul", ("email", "zzyzx@example.com"), ("comments", "zzyzx"), ("str0", "zzyzx"));

        Assert.Empty((await Claire.GetAsync("groups/12/fiches.json", "search=zzyzx")).Ids);
    }

    [Fact]
    public async Task A_new_name_is_found_and_the_old_one_is_not()
    {
        var id = Emulator.Data.AddFiche(12, "Avantzzz", "Paul").Id;
        await Claire.PutAsync($"groups/12/fiches/{id}.json", """{"fiche":{"lastname":"Aprèszzz"}}""");

        AssertIds(await Claire.GetAsync("groups/12/fiches.json", "search=apreszzz"), id);
        Assert.Empty((await Claire.GetAsync("groups/12/fiches.json", "search=avantzzz")).Ids);
    }

    [Fact]
    public async Task A_reset_forgets_the_names_too()
    {
        Emulator.Data.AddFiche(12, "Avantzzz", "Paul");

        Emulator.Control.Reset();

        Assert.Empty((await Claire.GetAsync("groups/12/fiches.json", "search=avantzzz")).Ids);
    }
}
