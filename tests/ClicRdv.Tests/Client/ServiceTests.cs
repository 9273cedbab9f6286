namespace ClicRdv.Client.Tests;

public sealed class ServiceTests
{
    [Fact]
    public async Task Every_field_of_a_service_is_read()
    {
        var service = await Calls.AnsweredAsync(
            """{"id":410,"group_id":12,"interventionset_id":9,"name":"Bilan initial","abbr":"BI","length":"45","colorref":"#dddddd","sort":3,"price":4500,"publicname":"Bilan","deleted":0,"description":"x"}""",
            client => client.Interventions.GetAsync(12, 410, Calls.Stop));

        Assert.Equal((12L, 9L, 45, 3, 4500), (service.GroupId, service.InterventionsetId, service.Length, service.Sort, service.Price));
        Assert.Equal(("Bilan initial", "BI", "#dddddd", "Bilan", false), (service.Name, service.Abbr, service.Colorref, service.Publicname, service.Deleted));
        Assert.Equal("x", service.OtherFields!["description"].GetString());
    }

    [Fact]
    public async Task A_service_is_created_changed_and_removed()
    {
        var created = await Calls.SentAsync(client => client.Interventions.CreateAsync(12, new InterventionDraft(12) { Name = "Bilan initial", Length = 45 }, Calls.Stop));
        var changed = await Calls.SentAsync(client => client.Interventions.UpdateAsync(
            12, 410, new InterventionChanges { Price = Change.To<int?>(null), InterventionsetId = 9, Abbr = "", Deleted = false }, Calls.Stop));
        var removed = await Calls.SentAsync(client => client.Interventions.DeleteAsync(12, 410, Calls.Stop));

        Assert.Equal("""{"intervention":{"group_id":12,"name":"Bilan initial","length":45}}""", created.Body);
        Assert.Equal("""{"intervention":{"abbr":"","price":null,"interventionset_id":9,"deleted":false}}""", changed.Body);
        Assert.Equal(("DELETE", "/api/v1/groups/12/interventions/410.json"), (removed.Method, removed.Path));
    }

    [Fact]
    public async Task Services_are_filtered_by_set_and_by_calendar() =>
        Assert.Contains(
            "&interventionset_id=9&calendar_ids%5B%5D=31&calendar_ids%5B%5D=32",
            (await Calls.SentAsync(client => client.Interventions.ListAsync(12, new ListQuery().OfInterventionset(9).PossibleOn(31, 32), Calls.Stop), Answers.Page([], 0))).Query,
            StringComparison.Ordinal);

    [Fact]
    public async Task Sets_of_services_are_created_and_changed_alike()
    {
        var created = await Calls.SentAsync(client => client.Interventionsets.CreateAsync(12, new InterventionsetDraft(12) { Name = "Bilans", Publicname = "" }, Calls.Stop));
        var changed = await Calls.SentAsync(client => client.Interventionsets.UpdateAsync(12, 9, new InterventionsetChanges { Sort = 2 }, Calls.Stop));
        var read = await Calls.AnsweredAsync("""{"id":9,"group_id":12,"name":"Bilans","sort":1,"publicname":"","description":"d"}""", client => client.Interventionsets.GetAsync(12, 9, Calls.Stop));

        Assert.Equal("""{"interventionset":{"group_id":12,"name":"Bilans","publicname":""}}""", created.Body);
        Assert.Equal(("""{"interventionset":{"sort":2}}""", "/api/v1/groups/12/interventionsets/9.json"), (changed.Body, changed.Path));
        Assert.Equal(("Bilans", 1, "d", ""), (read.Name, read.Sort, read.Description, read.Publicname));
    }

    [Fact]
    public async Task An_account_parks_its_booking_as_a_text()
    {
        var pending = new PendingRdv { InterventionIds = [410], InterventionNames = ["Bilan"], CalendarName = "Peu importe", Date = new DateTime(2031, 3, 12, 9, 30, 0) };
        var sent = await Calls.SentAsync(client => client.Accounts.CreateAsync(new AccountDraft(12, "p.durand@example.com") { PendingRdv = pending }, Calls.Stop));
        var body = System.Text.Json.Nodes.JsonNode.Parse(sent.Body)!["account"]!;

        Assert.Equal(("POST", "/api/v1/accounts.json"), (sent.Method, sent.Path));
        Assert.Equal(("p.durand@example.com", 12), ((string?)body["email"], (int)body["group_id"]!));
        Assert.Equal(
            """{"intervention_ids":[410],"intervention_names":["Bilan"],"calendar_id":0,"calendar_name":"Peu importe","date":"2031-03-12 09:30:00"}""",
            (string?)body["pendingRdv"]);
    }
}
