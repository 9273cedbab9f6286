using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClicRdv.Emulator.Control;
using Tests.Shared;

namespace ClicRdv.Emulator.Tests;

/// <summary>The data of the demonstration, only read: filling it in takes a second, so the tests share it.</summary>
public sealed partial class SeedTests(SeedTests.DemoFixture demo) : IClassFixture<SeedTests.DemoFixture>
{
    private static readonly long[] Groups = [12, 18, 25];

    private readonly EmulatorFixture _emulator = demo.Emulator;

    [Fact]
    public async Task The_same_number_and_day_give_the_same_half_year()
    {
        await using var same = await EmulatorFixture.StartAsync(options => options.Seed.Appointments = true);

        Assert.All(Groups, group => Assert.Equal(Digest(_emulator, group), Digest(same, group)));
    }

    [Fact]
    public void Three_thousand_customers_are_nobody_in_truth()
    {
        var fiches = Groups.SelectMany(_emulator.Data.Fiches).ToList();

        Assert.Equal(3000, fiches.Count);
        Assert.All(fiches, fiche =>
        {
            Assert.Matches("^$|@example\\.(com|org|net)$", fiche.Text("email"));
            Assert.All((string[])["firstphone", "secondphone"], name =>
            {
                Assert.True(fiche.Text(name).Length <= 25);
                Assert.Matches(FictionalNumber(), National(fiche.Text(name)));
            });
            Assert.Equal(fiche.Flag("deleted"), fiche.Text("lastname").StartsWith('$'));
        });
        Assert.InRange(fiches.Count(fiche => fiche.Flag("deleted")), 40, 200);
        Assert.InRange(fiches.Count(fiche => fiche.Flag("from_web")), 500, 1500);
        Assert.True(fiches.Select(fiche => fiche.Text("lastname")).Distinct().Count() > 150);
        Assert.True(fiches.Select(fiche => fiche.Text("firstphone")).Count(phone => phone.StartsWith('+')) > 50);
    }

    [Fact]
    public void Half_a_year_of_appointments_has_the_shape_of_real_days()
    {
        foreach (var group in (long[])[12, 18])
        {
            var vevents = _emulator.Data.Vevents(group);
            var rdvs = vevents.Where(vevent => vevent.Number("fiche_id") > 0).ToList();
            var fiches = _emulator.Data.Fiches(group).Where(fiche => !fiche.Flag("deleted")).Select(fiche => (long?)fiche.Id).ToHashSet();
            var lengths = _emulator.Data.Interventions(group).ToDictionary(service => service.Id, service => service.Number("length"));

            Assert.True(vevents[0].Text("start").CompareTo("2030-12-16") < 0);
            Assert.True(vevents[^1].Text("start").CompareTo("2031-06-02") > 0);
            Assert.All(rdvs, rdv =>
            {
                Assert.Contains(rdv.Number("fiche_id"), fiches);
                Assert.Equal(lengths[rdv.Number("intervention_id")!.Value], (long)(Time(rdv, "end") - Time(rdv, "start")).TotalMinutes);
                Assert.True(Time(rdv, "created_at") <= Time(rdv, "updated_at") && Time(rdv, "created_at") < Time(rdv, "start"));
                Assert.True(rdv.Text("updated_at").CompareTo(EmulatorFixture.StartText) < 0);
            });
            Share(rdvs, rdv => rdv.Flag("deleted"), 3, 10);
            Share(rdvs, rdv => rdv.Number("state") == 2, 1, 6);
            Share(rdvs, rdv => rdv.Flag("from_web"), 15, 45);
            Assert.DoesNotContain(rdvs, rdv => rdv.Number("state") == 2 && Time(rdv, "start") > EmulatorFixture.Start.DateTime);
            Assert.True(rdvs.Count(rdv => rdv.Text("start").CompareTo(EmulatorFixture.StartText) < 0) > rdvs.Count / 2);
            Assert.Contains(vevents, vevent => vevent.Text("type") == "VfreebusyEvent");
            Assert.Contains(vevents, vevent => vevent.Text("text") == "Déjeuner");
            Assert.Contains(vevents, vevent => vevent.Number("note") == 1);
            Assert.Contains(Overlaps(rdvs), overlap => overlap);
        }
    }

    [Fact]
    public void Custom_fields_are_defined_filled_in_and_one_cannot_be_read()
    {
        Assert.All(Groups, group => Assert.Contains(_emulator.Data.Customfields(group), field => field.Text("model") == "Vevent"));
        Assert.Contains(_emulator.Data.Fiches(12), fiche => fiche.Text("str0").Length > 0 && fiche.Flag("bool0"));
        Assert.Contains(_emulator.Data.Vevents(12), vevent => vevent.Flag("bool0") && vevent.Text("str0").Length > 0);
        var broken = Assert.Single(_emulator.Data.Customfields(12), field => !IsJson(field.Text("pro_inputex")));
        Assert.Equal("txt0", broken.Text("name"));
    }

    [Fact]
    public void The_health_centre_is_busy()
    {
        var calendars = _emulator.Data.Calendars(25).Select(calendar => (long?)calendar.Id);

        Assert.Equal(calendars.ToHashSet(), _emulator.Data.Vevents(25).Select(vevent => vevent.Number("calendar_id")).ToHashSet());
    }

    private static void Share(List<StoredRow> rows, Func<StoredRow, bool> predicate, int least, int most) =>
        Assert.InRange(100.0 * rows.Count(predicate) / rows.Count, least, most);

    private static IEnumerable<bool> Overlaps(List<StoredRow> rdvs) =>
        rdvs.Where(rdv => !rdv.Flag("deleted")).GroupBy(rdv => rdv.Number("calendar_id"))
            .SelectMany(calendar => calendar.Zip(calendar.Skip(1), (first, second) => Time(second, "start") < Time(first, "end")));

    private static DateTime Time(StoredRow row, string field) => DateTime.Parse(row.Text(field), CultureInfo.InvariantCulture);

    private static string Digest(EmulatorFixture emulator, long group) => string.Join(
        '\n',
        emulator.Data.Vevents(group).Select(row => $"{row.Id} {row["start"]} {row["fiche_id"]} {row["text"]} {row["key"]} {row["updated_at"]}")
            .Concat(emulator.Data.Fiches(group).Select(row => $"{row.Id} {row["lastname"]} {row["firstphone"]} {row["birthdate"]}")));

    private static string National(string phone) =>
        Regex.Replace(phone, @"^\s*\+33 ?", "0", RegexOptions.None, TimeSpan.FromSeconds(1)).Replace(" (soir)", "").Replace(" ", "").Replace(".", "").Replace("-", "");

    private static bool IsJson(string text)
    {
        try
        {
            JsonNode.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("^$|^(063998|019900|026191|035301|046571|053649)[0-9]{4}$")]
    private static partial Regex FictionalNumber();

    public sealed class DemoFixture : IAsyncLifetime
    {
        public EmulatorFixture Emulator { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Emulator = await EmulatorFixture.StartAsync(options => options.Seed.Appointments = true);

        public ValueTask DisposeAsync() => Emulator.DisposeAsync();
    }
}
