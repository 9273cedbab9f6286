using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class CalendarsetTests : EmulatorTest
{
    [Fact]
    public async Task The_set_that_is_removed_lets_its_calendars_go()
    {
        var before = Emulator.Data.Calendar(35)!.Text("updated_at");

        var removed = await Claire.DeleteAsync("groups/12/calendarsets/9.json");

        Assert.Equal("Paramédicaux", (string?)removed["name"]);
        Assert.Null(Emulator.Data.Calendar(35)!.Number("calendarset_id"));
        Assert.Equal(before, Emulator.Data.Calendar(35)!.Text("updated_at"));
        AssertRefused(HttpStatusCode.NotFound, await Claire.GetAsync("groups/12/calendarsets/9.json"));
        AssertIds((await Claire.GetAsync("groups/12/calendarsets.json")), 8);
    }

    [Fact]
    public async Task A_set_is_created_renamed_and_ordered()
    {
        var created = await Claire.PostAsync("groups/12/calendarsets.json", """{"calendarset":{"group_id":12,"name":"Salles"}}""");
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(3, (int?)created["sort"]);

        var changed = await Claire.PutAsync($"groups/12/calendarsets/{created["id"]}.json", """{"calendarset":{"name":"Salles de soins","sort":0}}""");

        Assert.Equal("Salles de soins", (string?)changed["name"]);
        Assert.Equal(0, (int?)changed["sort"]);
    }
}
