using ClicRdv.Emulator.Seed.Agendas;
using ClicRdv.Emulator.Seed.Customers;
using ClicRdv.Emulator.Seed.Measuring;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed;

/// <summary>The fictional data: three establishments and those who work there.</summary>
internal static class SeedData
{
    public static void Fill(EmulatorStore store, SeedOptions options, EmulatorClock clock)
    {
        var day = options.Day ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.Now, EmulatorClock.Zone("Paris")).DateTime);
        var writer = new SeedWriter(store, options.Number, day);
        var ecluses = EclusesSeed.Group(writer);
        foreach (var group in (ReadOnlySpan<GroupSeed>)[TilleulsSeed.Group, LunesSeed.Group, ecluses])
        {
            group.Write(writer);
        }

        PeopleSeed.Write(writer);
        var known = KnownCustomers.Write(writer);
        if (options.Appointments)
        {
            Fill(writer, TilleulsSeed.Group, known, firstFiche: 5007, fiches: 1094, firstVevent: 100_001);
            Fill(writer, LunesSeed.Group, [], firstFiche: 15_001, fiches: 600, firstVevent: 300_001);
            Fill(writer, ecluses, [], firstFiche: 25_001, fiches: 1300, firstVevent: 500_001);
        }

        if (options.Practitioners > 0 || options.People > 0 || options.Fiches > 0)
        {
            EvenLoad.Write(writer, options);
        }
    }

    private static void Fill(SeedWriter writer, GroupSeed group, IReadOnlyList<Customer> known, long firstFiche, int fiches, long firstVevent)
    {
        using var customers = new CustomerSeed(writer, group.Id);
        AgendaSeed.Write(writer, group, [.. known, .. customers.Write(firstFiche, fiches)], firstVevent);
    }
}
