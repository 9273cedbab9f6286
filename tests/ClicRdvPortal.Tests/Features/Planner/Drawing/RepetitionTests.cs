using System.Text.Json;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Drawing;

namespace ClicRdvPortal.Tests.Features.Planner.Drawing;

public sealed class RepetitionTests
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    [Theory]
    [InlineData("repeat", "\"weekly\"")]
    [InlineData("repeat_type", "2")]
    [InlineData("recurrence_id", "17")]
    [InlineData("RRULE", "\"FREQ=WEEKLY\"")]
    [InlineData("is_recurrent", "true")]
    [InlineData("repeat_days", "[1,3]")]
    public void A_field_that_is_named_for_it_and_holds_something_is_taken_at_its_word(string name, string value) =>
        Assert.True(Repetition.IsIn(Read($"\"{name}\":{value}")));

    [Theory]
    [InlineData("\"repeat\":null")]
    [InlineData("\"repeat\":0")]
    [InlineData("\"repeat\":\"\"")]
    [InlineData("\"repeat\":\"none\"")]
    [InlineData("\"repeat\":false")]
    [InlineData("\"repeat_days\":[]")]
    [InlineData("\"resource\":\"salle 2\"")]
    public void An_empty_one_and_any_other_field_say_nothing(string field) => Assert.False(Repetition.IsIn(Read(field)));

    [Fact]
    public void An_appointment_never_repeats() => Assert.False(Repetition.IsIn(Read("\"repeat\":\"weekly\",\"fiche_id\":5001")));

    private static Vevent Read(string fields) => JsonSerializer.Deserialize<Vevent>(
        $$"""{"id":1,"calendar_id":31,"type":"Vevent","text":"Déjeuner","start":"2031-03-10T12:00:00","end":"2031-03-10T13:00:00",{{fields}}}""",
        Snake)!;
}
