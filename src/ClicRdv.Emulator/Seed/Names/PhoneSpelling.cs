using System.Globalization;

namespace ClicRdv.Emulator.Seed.Names;

/// <summary>Numbers of the ranges that France keeps for fiction, spelt as people at a desk spell them: the field is free text.</summary>
internal static class PhoneSpelling
{
    private static readonly string[] Landlines = ["019900", "026191", "035301", "046571", "053649"];

    public static string Mobile(SeedRandom random) => Spell(random, $"063998{Digits(random)}");

    public static string Landline(SeedRandom random) => Spell(random, $"{random.Pick(Landlines)}{Digits(random)}");

    private static string Digits(SeedRandom random) => random.Next(10_000).ToString("0000", CultureInfo.InvariantCulture);

    private static string Spell(SeedRandom random, string digits) => random.Next(20) switch
    {
        < 11 => Pairs(digits, " "),
        11 or 12 => digits,
        13 or 14 => Pairs(digits, "."),
        15 => Pairs(digits, "-"),
        16 => $"+33 {digits[1]} {Pairs(digits[2..], " ")}",
        17 => $"+33{digits[1..]}",
        18 => $"{Pairs(digits, " ")} (soir)",
        _ => $" {Pairs(digits, " ")}",
    };

    private static string Pairs(string digits, string between) =>
        string.Join(between, digits.Chunk(2).Select(pair => new string(pair)));
}
