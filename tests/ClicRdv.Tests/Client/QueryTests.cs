using System.Globalization;

namespace ClicRdv.Client.Tests;

public sealed class QueryTests
{
    private const string KeyAtTheEnd = "&apikey=" + TestUpstream.Key;

    [Fact]
    public async Task A_list_always_names_its_order_and_its_offset() =>
        Assert.Equal("?startIndex=0&sort=id&dir=asc", await SentAsync(new ListQuery()));

    [Fact]
    public async Task Page_order_and_search_are_sent() =>
        Assert.Equal(
            "?results=50&startIndex=100&sort=name&dir=desc&search=%C3%89lo%C3%AFse%20%26%20Co%3F%23",
            await SentAsync(new ListQuery { Results = 50, StartIndex = 100, Sort = "name", Descending = true, Search = "Éloïse & Co?#" }));

    [Theory]
    [InlineData(ConditionOperator.Equal, "%3D")]
    [InlineData(ConditionOperator.NotEqual, "%21%3D")]
    [InlineData(ConditionOperator.GreaterThan, "%3E")]
    [InlineData(ConditionOperator.GreaterThanOrEqual, "%3E%3D")]
    [InlineData(ConditionOperator.LessThan, "%3C")]
    [InlineData(ConditionOperator.LessThanOrEqual, "%3C%3D")]
    [InlineData(ConditionOperator.Like, "like")]
    [InlineData(ConditionOperator.NotLike, "not%20like")]
    public async Task An_operator_is_percent_encoded(ConditionOperator comparison, string encoded)
    {
        var conditions = Conditions.None.And("name", comparison, "a%b");

        Assert.EndsWith(
            $"&conditions%5B0%5D%5Bfield%5D=name&conditions%5B0%5D%5Bop%5D={encoded}&conditions%5B0%5D%5Bvalue%5D=a%25b",
            await SentAsync(new ListQuery { Conditions = conditions }),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_values_are_joined_by_commas_and_numbered_with_the_others()
    {
        var conditions = Conditions.None.In("id", 31, 32).NotIn("name", "Dupont", "Durand");

        Assert.EndsWith(
            "&conditions%5B0%5D%5Bfield%5D=id&conditions%5B0%5D%5Bop%5D=in&conditions%5B0%5D%5Bvalue%5D=31%2C32"
            + "&conditions%5B1%5D%5Bfield%5D=name&conditions%5B1%5D%5Bop%5D=not%20in&conditions%5B1%5D%5Bvalue%5D=Dupont%2CDurand",
            await SentAsync(new ListQuery { Conditions = conditions }),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_printed_alike_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            var conditions = Conditions.None
                .And("updated_at", ConditionOperator.GreaterThanOrEqual, new DateTime(2031, 3, 10, 8, 0, 5, DateTimeKind.Utc))
                .And("start", ConditionOperator.LessThan, new DateOnly(2031, 3, 11))
                .And("deleted", ConditionOperator.Equal, false)
                .And("id", ConditionOperator.GreaterThan, -5_000_000_000L);

            var sent = Uri.UnescapeDataString(await SentAsync(new ListQuery { StartIndex = 1200, Conditions = conditions }));

            Assert.Contains("[value]=2031-03-10 08:00:05&", sent, StringComparison.Ordinal);
            Assert.Contains("[value]=2031-03-11 00:00:00&", sent, StringComparison.Ordinal);
            Assert.Contains("[field]=deleted&conditions[2][op]==&conditions[2][value]=0&", sent, StringComparison.Ordinal);
            Assert.EndsWith("[value]=-5000000000", sent, StringComparison.Ordinal);
            Assert.Contains("startIndex=1200&", sent, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task Filters_of_calendars_are_sent_the_way_upstream_reads_them() =>
        Assert.EndsWith(
            "&calendarset_ids%5B%5D=8&calendarset_ids%5B%5D=9&intervention_ids%5B%5D=21",
            await SentAsync(new ListQuery().OfCalendarsets(8, 9).AbleToDo(21)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("name&apikey=x")]
    [InlineData("name]")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("é")]
    public void A_field_name_that_is_not_one_is_refused(string name)
    {
        Assert.ThrowsAny<ArgumentException>(() => Conditions.None.And(name, ConditionOperator.Equal, 1));
        Assert.ThrowsAny<ArgumentException>(() => new ListQuery { Sort = name });
    }

    [Fact]
    public void A_list_of_values_must_say_what_it_holds()
    {
        Assert.Throws<ArgumentException>(() => Conditions.None.In("id"));
        Assert.Throws<ArgumentException>(() => Conditions.None.In("name", "a,b"));
        Assert.Throws<ArgumentException>(() => Conditions.None.And("id", ConditionOperator.In, 1));
    }

    [Fact]
    public void A_page_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ListQuery { Results = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ListQuery { StartIndex = -1 });
    }

    [Theory]
    [InlineData("&apikey=other&conditions[0][field]=deleted")]
    [InlineData("#fragment")]
    [InlineData("?x=1")]
    [InlineData("../../../etc")]
    [InlineData("%2f%2e%2e%00")]
    [InlineData("a+b c\r\nCookie: x")]
    [InlineData("😀\u202Egpj.exe")]
    public async Task T52_What_a_person_typed_stays_one_value(string typed)
    {
        var conditions = Conditions.None.And("name", ConditionOperator.Like, typed);
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(Answers.Page([], 0)));
        using var client = upstream.NewClient();

        await client.ListAsync(new ListQuery { Search = typed, Conditions = conditions });

        var call = Assert.Single(upstream.Calls);
        var pairs = call.Query[1..].Split('&').Select(pair => pair.Split('=')).ToList();
        Assert.All(pairs, pair => Assert.Equal(2, pair.Length));
        Assert.Equal(typed, Uri.UnescapeDataString(pairs.Single(pair => pair[0] == "search")[1]));
        Assert.Equal(typed, Uri.UnescapeDataString(pairs.Single(pair => pair[0] == "conditions%5B0%5D%5Bvalue%5D")[1]));
        Assert.Equal(TestUpstream.Key, pairs.Single(pair => pair[0] == "apikey")[1]);
        Assert.Equal("/api/v1/groups/12/calendars.json", call.Path);
        Assert.Null(call.Header("Cookie")?.Split(';').ElementAtOrDefault(1));
    }

    private static async Task<string> SentAsync(ListQuery query)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(Answers.Page([], 0)));
        using var client = upstream.NewClient();
        await client.ListAsync(query);
        var sent = Assert.Single(upstream.Calls).Query;
        Assert.EndsWith(KeyAtTheEnd, sent, StringComparison.Ordinal);
        return sent[..^KeyAtTheEnd.Length];
    }
}
