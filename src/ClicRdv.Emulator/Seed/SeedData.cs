using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed;

/// <summary>The fictional data: three establishments and those who work there.</summary>
internal static class SeedData
{
    public static void Fill(EmulatorStore store, SeedOptions options, EmulatorClock clock)
    {
        var day = options.Day ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.Now, EmulatorClock.Zone("Paris")).DateTime);
        var writer = new SeedWriter(store, options.Number, day);
        TilleulsSeed.Group.Write(writer);
        LunesSeed.Group.Write(writer);
        EclusesSeed.Group(writer).Write(writer);
        PeopleSeed.Write(writer);
    }
}
