using System.Globalization;
using ClicRdv.Emulator.Seed.Measuring;

namespace ClicRdv.Emulator;

/// <summary>Reads the options of the program from the environment and the command line.</summary>
internal static class EmulatorSettings
{
    /// <summary>Names every faulty setting at once, and no value.</summary>
    public static bool TryRead(IConfiguration settings, out EmulatorOptions options, out IReadOnlyList<string> errors)
    {
        var faulty = new List<string>();
        options = new EmulatorOptions();
        options.Address = settings["ASPNETCORE_URLS"] ?? settings["urls"] ?? options.Address;
        options.Database = settings["Emulator:Database"] is { Length: > 0 } database ? database : null;
        options.ApiKey = settings["Emulator:ApiKey"] is { Length: > 0 } key ? key : options.ApiKey;
        options.Control = Read("Emulator:Control", bool.Parse, options.Control);
        options.Compatibility = Read("Emulator:Compatibility", bool.Parse, options.Compatibility);
        options.FreePortWhenBusy = Read("Emulator:FreePortWhenBusy", bool.Parse, options.FreePortWhenBusy);
        options.Latency = Read("Emulator:LatencyMilliseconds", text => TimeSpan.FromMilliseconds(Number(text)), options.Latency);
        var seed = options.Seed;
        seed.Number = Read("Emulator:Seed:Number", Number, seed.Number);
        seed.Day = Read("Emulator:Seed:Day", Day, seed.Day);
        seed.Appointments = Read("Emulator:Seed:Appointments", bool.Parse, seed.Appointments);
        seed.Practitioners = Read("Emulator:Seed:Practitioners", Number, seed.Practitioners);
        seed.AppointmentsPerDay = Read("Emulator:Seed:AppointmentsPerDay", PerDay, seed.AppointmentsPerDay);
        seed.Days = Read("Emulator:Seed:Days", Number, seed.Days);
        seed.Monday = Read("Emulator:Seed:Monday", Monday, seed.Monday);
        seed.Fiches = Read("Emulator:Seed:Fiches", text => (int?)Number(text), seed.Fiches);
        seed.People = Read("Emulator:Seed:People", Number, seed.People);
        errors = faulty;
        return faulty.Count == 0;

        T Read<T>(string name, Func<string, T> parse, T usual)
        {
            if (settings[name] is not { Length: > 0 } text)
            {
                return usual;
            }

            try
            {
                return parse(text);
            }
            catch (Exception exception) when (exception is FormatException or OverflowException)
            {
                faulty.Add($"{name} cannot be read.");
                return usual;
            }
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int PerDay(string text) => Number(text) is <= EvenLoad.MaxPerDay and var number ? number : throw new OverflowException();

    private static DateOnly? Monday(string text) => Day(text) is { DayOfWeek: DayOfWeek.Monday } day ? day : throw new FormatException();

    private static DateOnly? Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
