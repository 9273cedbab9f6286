namespace ClicRdv.Client.Tests;

public sealed class RecordTests
{
    [Fact]
    public async Task Every_field_of_a_group_is_read()
    {
        var group = await GroupAsync("""
            {"id":12,"name":"Cabinet des Tilleuls","preposition":"au","phone":"02 61 91 00 10","fax":"02 61 91 00 11",
             "address":"4 rue des Tilleuls","zipcode":"37000","city":"Tours","country":"France","country_code":"33","timezone":"Paris",
             "sendmail":true,"mailreminder":1440,"smsreminder":120,"urlname":"cabinet-des-tilleuls",
             "created_at":"2030-09-02 08:15:00","updated_at":"2031-01-14 17:40:12","calendarChoice":2,"openData":{"a":[1]}}
            """);

        Assert.Equal(("Cabinet des Tilleuls", "au", "02 61 91 00 10", "02 61 91 00 11"), (group.Name, group.Preposition, group.Phone, group.Fax));
        Assert.Equal(("4 rue des Tilleuls", "37000", "Tours", "France"), (group.Address, group.Zipcode, group.City, group.Country));
        Assert.Equal(("33", "Paris", "cabinet-des-tilleuls"), (group.CountryCode, group.Timezone, group.Urlname));
        Assert.Equal((true, 1440, 120), (group.Sendmail, group.Mailreminder, group.Smsreminder));
        Assert.Equal(new DateTime(2030, 9, 2, 8, 15, 0), group.CreatedAt);
        Assert.Equal(DateTimeKind.Unspecified, group.UpdatedAt!.Value.Kind);
        Assert.Equal("calendarChoice, openData", string.Join(", ", group.OtherFields!.Keys));
        Assert.Equal("""{"a":[1]}""", group.OtherFields["openData"].GetRawText());
    }

    [Fact]
    public async Task Values_printed_the_other_way_are_read_alike()
    {
        var group = await GroupAsync("""{"id":"12","zipcode":37000,"phone":null,"sendmail":"1","mailreminder":"1440","smsreminder":"","created_at":"","updated_at":"0000-00-00 00:00:00"}""");

        Assert.Equal((12L, "37000", "", true), (group.Id, group.Zipcode, group.Phone, group.Sendmail));
        Assert.Equal((1440, (int?)null), (group.Mailreminder, group.Smsreminder));
        Assert.Null(group.CreatedAt);
        Assert.Null(group.UpdatedAt);
    }

    [Fact]
    public async Task Fields_that_are_missing_are_empty_rather_than_null()
    {
        var group = await GroupAsync("""{"id":12}""");

        Assert.Equal(("", "", ""), (group.Name, group.Timezone, group.Urlname));
        Assert.Null(group.OtherFields);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("\"1\"", true)]
    [InlineData("\"true\"", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("\"0\"", false)]
    [InlineData("\"false\"", false)]
    [InlineData("null", false)]
    public async Task A_flag_is_read_in_all_its_forms(string printed, bool deleted)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json($$"""{"id":31,"deleted":{{printed}}}"""));
        using var client = upstream.NewClient();

        Assert.Equal(deleted, (await client.ReadAsync()).Deleted);
    }

    [Fact]
    public async Task Texts_come_as_they_are_whatever_they_hold()
    {
        const string Hostile = "<img onerror=x>\u202E😀 ' \" \\ é\u00A0«»";
        await using var upstream = await TestUpstream.StartAsync();
        upstream.Answer = context => Answers.Json(new System.Text.Json.Nodes.JsonObject { ["id"] = 31, ["name"] = Hostile }.ToJsonString())(context);
        using var client = upstream.NewClient();

        Assert.Equal(Hostile, (await client.ReadAsync()).Name);
    }

    [Fact]
    public async Task A_record_prints_its_type_and_id_alone()
    {
        var group = await GroupAsync("""{"id":12,"name":"Cabinet des Tilleuls"}""");

        Assert.Equal("Group 12", group.ToString());
        Assert.Equal("Calendar 5", new Calendar { Id = 5, Name = "Dr Lemoine" }.ToString());
    }

    private static async Task<Group> GroupAsync(string json)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(json));
        using var client = upstream.NewClient();
        return await client.Groups.GetAsync(12, Calls.Stop);
    }
}
