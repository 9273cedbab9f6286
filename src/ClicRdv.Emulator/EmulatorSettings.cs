using System.Globalization;

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
        options.Seed.Number = Read("Emulator:Seed:Number", Number, options.Seed.Number);
        options.Seed.Day = Read("Emulator:Seed:Day", Day, options.Seed.Day);
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

    private static DateOnly? Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
