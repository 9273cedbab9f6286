using System.Text.Json;
using ClicRdv.Emulator;

namespace ClicRdv.Benchmarks.Servers;

/// <summary>What an emulator in a process of its own holds: group 90 and its even load.</summary>
/// <param name="Practitioners">Calendars.</param>
/// <param name="AppointmentsPerDay">On each calendar.</param>
/// <param name="Days">One after the other, without a gap.</param>
/// <param name="Monday">The first day. It lies in the past, and so does the last change: what is changed now is the newest.</param>
/// <param name="Fiches">Customers.</param>
/// <param name="Database">The SQLite file; null for memory.</param>
/// <param name="People">Staff of the group, beside the one whom every load has.</param>
internal sealed record EmulatorLoad(int Practitioners, int AppointmentsPerDay, int Days, DateOnly Monday, int Fiches, string? Database = null, int People = 0)
{
    public int Vevents => Practitioners * AppointmentsPerDay * Days;

    public static EmulatorLoad Parse(string argument) =>
        JsonSerializer.Deserialize<EmulatorLoad>(argument) ?? throw new ArgumentException("No load is described.", nameof(argument));

    public string ToArgument() => JsonSerializer.Serialize(this);

    public EmulatorOptions ToOptions() => new()
    {
        Address = "http://127.0.0.1:0",
        Database = Database,
        Seed =
        {
            Appointments = false,
            Day = Monday,
            Practitioners = Practitioners,
            AppointmentsPerDay = AppointmentsPerDay,
            Days = Days,
            Monday = Monday,
            Fiches = Fiches,
            People = People,
        },
    };
}
