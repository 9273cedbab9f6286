namespace ClicRdv.Client.Tests;

public sealed class ChangesTests
{
    [Fact]
    public async Task Only_what_is_set_is_sent_and_empty_and_null_can_be_set()
    {
        var sent = await Calls.SentAsync(client => client.Calendars.UpdateAsync(
            12, 31, new CalendarChanges { Publicname = "", CalendarsetId = Change.To<long?>(null), Deleted = false, Sort = 0 }, Calls.Stop));

        Assert.Equal("""{"calendar":{"publicname":"","calendarset_id":null,"sort":0,"deleted":false}}""", sent.Body);
        Assert.Equal("application/json; charset=utf-8", sent.Header("Content-Type"));
    }

    [Fact]
    public async Task Every_field_of_a_group_can_be_changed()
    {
        var changes = new GroupChanges
        {
            Name = "a",
            Preposition = "b",
            Phone = "c",
            Fax = "d",
            Address = "e",
            Zipcode = "f",
            City = "g",
            Country = "h",
            CountryCode = "i",
            Timezone = "j",
            Sendmail = true,
            Mailreminder = 60,
            Smsreminder = 120,
        };
        var sent = await Calls.SentAsync(client => client.Groups.UpdateAsync(12, changes, Calls.Stop));

        Assert.Equal(
            """{"group":{"name":"a","preposition":"b","phone":"c","fax":"d","address":"e","zipcode":"f","city":"g","country":"h","country_code":"i","timezone":"j","sendmail":true,"mailreminder":60,"smsreminder":120}}""",
            sent.Body);
        Assert.Equal(("PUT", "/api/v1/groups/12.json"), (sent.Method, sent.Path));
        Assert.Equal(13, changes.ChangedFields.Count);
    }

    [Fact]
    public async Task A_new_calendar_names_its_group_in_its_body()
    {
        var sent = await Calls.SentAsync(client => client.Calendars.CreateAsync(12, new CalendarDraft(12) { Name = "Dr Lemoine", Publicname = "" }, Calls.Stop));

        Assert.Equal("""{"calendar":{"group_id":12,"name":"Dr Lemoine","publicname":""}}""", sent.Body);
        Assert.Equal(("POST", "/api/v1/groups/12/calendars.json"), (sent.Method, sent.Path));
    }

    [Fact]
    public async Task Sets_are_created_and_changed_alike()
    {
        var created = await Calls.SentAsync(client => client.Calendarsets.CreateAsync(12, new CalendarsetDraft(12) { Name = "Médecins", Sort = 2 }, Calls.Stop));
        var changed = await Calls.SentAsync(client => client.Calendarsets.UpdateAsync(12, 8, new CalendarsetChanges { Description = "x" }, Calls.Stop));
        var removed = await Calls.SentAsync(client => client.Calendarsets.DeleteAsync(12, 8, Calls.Stop));

        Assert.Equal("""{"calendarset":{"group_id":12,"name":"M\u00E9decins","sort":2}}""", created.Body);
        Assert.Equal("""{"calendarset":{"description":"x"}}""", changed.Body);
        Assert.Equal(("DELETE", "/api/v1/groups/12/calendarsets/8.json", ""), (removed.Method, removed.Path, removed.Body));
    }

    [Fact]
    public void Changes_know_what_they_change_and_print_no_value()
    {
        var changes = new CalendarChanges { Name = "Dr Lemoine", City = "Tours" };

        Assert.Equal(["name", "city"], changes.ChangedFields);
        Assert.Equal("CalendarChanges(name, city)", changes.ToString());
        Assert.Equal("set", changes.Name.ToString());
        Assert.False(changes.IsEmpty);
        Assert.True(new CalendarChanges().IsEmpty);
        Assert.Equal(changes, new CalendarChanges { Name = "Dr Lemoine", City = "Tours" });
    }
}
