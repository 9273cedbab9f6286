using System.Globalization;
using System.Text.RegularExpressions;
using ClicRdv.Emulator;
using ClicRdv.Emulator.Control;
using ClicRdv.Emulator.Control.Journal;
using ClicRdv.Emulator.Seed.Measuring;
using Person = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>
/// People who share a practice, in which each sees one calendar alone, and who each have a practice of their own besides. So the same
/// question of two people has two answers, and most calls tell whom they are about.
/// </summary>
public sealed partial class SoakScene
{
    public const long SharedGroup = EvenLoad.GroupId;
    private const long FirstPro = 9000;
    private const long FirstGroup = 91_000;
    private readonly EmulatorData _data;

    /// <param name="upstream">An emulator that was <see cref="Configure">configured</see> for so many people.</param>
    /// <param name="people">How many people, counted from 1.</param>
    public SoakScene(EmulatorControl upstream, int people)
    {
        _data = upstream.Data;
        People = people;
        for (var person = 1; person <= people; person++)
            Settle(person);
        foreach (var vevent in _data.Vevents(SharedGroup))
            _data.TouchVevent(vevent.Id, ("text", Mark.Of(OwnerOfCalendar(vevent.Number("calendar_id")!.Value)!.Value)));
        foreach (var fiche in _data.Fiches(SharedGroup))
            _data.TouchFiche(fiche.Id, ("lastname", "Patient " + Mark.Of((int)((fiche.Id - EvenLoad.FirstFiche) % people) + 1)));
    }

    public static DateOnly Day { get; } = new(2031, 3, 10);

    public int People { get; }

    public static void Configure(EmulatorOptions options, int people)
    {
        options.Seed.People = options.Seed.Practitioners = people;
        options.Seed.AppointmentsPerDay = 4;
        options.Seed.Days = 5;
        options.Seed.Monday = Day;
        options.JournalCapacity = 200_000;
    }

    public static long GroupOf(int person) => FirstGroup + person;

    public static long CalendarOf(int person) => EvenLoad.FirstCalendar + person - 1;

    public static int PersonOf(long pro) => (int)(pro - FirstPro);

    /// <summary>Whose something is that a call names, or null where it names nothing of anybody's.</summary>
    public int? OwnerOf(RecordedRequest request)
    {
        var ids = Places().Match(request.Path);
        if (!ids.Success)
            return null;
        var group = NumberOf(ids.Groups["group"]);
        if (group != SharedGroup)
            return group is > FirstGroup and var own && own <= GroupOf(People) ? (int)(own - FirstGroup) : null;
        if (Mark.In(request.Body).Take(1).ToList() is [var written])
            return written;
        if (ids.Groups["id"].Success)
        {
            var id = NumberOf(ids.Groups["id"]);
            return OwnerOfCalendar(ids.Groups["resource"].Value == "vevents" ? _data.Vevent(id)?.Number("calendar_id") ?? 0 : id);
        }

        return Calendars().Matches(Uri.UnescapeDataString(request.Query)).Select(match => OwnerOfCalendar(NumberOf(match))).FirstOrDefault(owner => owner is not null);
    }

    /// <summary>Whether anything that is one person's has come to carry what is another's.</summary>
    public void CheckRows(SoakTally tally)
    {
        for (var person = 1; person <= People; person++)
        {
            var own = _data.Calendars(GroupOf(person)).Append(_data.Calendar(CalendarOf(person))!).Select(row => $"{row.Text("name")} {row.Text("city")}")
                .Concat(_data.Vevents(SharedGroup).Where(row => row.Number("calendar_id") == CalendarOf(person)).Select(row => row.Text("text")))
                .Concat(_data.Fiches(GroupOf(person)).Select(row => row.Text("lastname")));
            foreach (var row in own)
                tally.See(person, SoakViolation.RowOfAnother, row);
        }
    }

    /// <summary>What people created stands there under names of its own, and how often.</summary>
    public IReadOnlyDictionary<string, int> CreatedNames() => Enumerable.Range(1, People)
        .SelectMany(person => _data.Fiches(GroupOf(person)))
        .CountBy(row => row.Text("lastname"))
        .ToDictionary(StringComparer.Ordinal);

    private void Settle(int person)
    {
        var (pro, mark) = (Person.Staff(person).ProId, Mark.Of(person));
        _data.TouchCalendar(CalendarOf(person), ("name", "Agenda " + mark), ("publicname", "Agenda " + mark));
        _data.GrantCalendar(pro, SharedGroup, CalendarOf(person));
        _data.AddGroup(GroupOf(person), "Cabinet " + mark);
        _data.GrantGroup(pro, GroupOf(person));
        var calendar = _data.AddCalendar(GroupOf(person), "Salle " + mark);
        var intervention = _data.AddIntervention(GroupOf(person), "Soin " + mark);
        _data.LinkIntervention(calendar.Id, intervention.Id);
        _data.AddFiche(GroupOf(person), "Patient " + mark, "Alix");
    }

    private int? OwnerOfCalendar(long id) => id >= EvenLoad.FirstCalendar && id < EvenLoad.FirstCalendar + People ? (int)(id - EvenLoad.FirstCalendar) + 1 : null;

    private static long NumberOf(Capture capture) => long.Parse(capture.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/groups/(?<group>\d+)(?:/(?<resource>calendars|vevents)/(?<id>\d+))?")]
    private static partial Regex Places();

    [GeneratedRegex(@"(?<!\d)9\d{4}(?!\d)")]
    private static partial Regex Calendars();
}
