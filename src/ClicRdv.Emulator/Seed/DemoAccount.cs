namespace ClicRdv.Emulator.Seed;

/// <summary>Somebody who can sign in to the fictional data. The password is meant to be shown.</summary>
public sealed record DemoAccount(long ProId, string FirstName, string LastName, string Email)
{
    /// <summary>The same for everybody.</summary>
    public const string SharedPassword = "demo-Passw0rd";

    /// <summary>Every group, every right.</summary>
    public static readonly DemoAccount Claire = new(77, "Claire", "Moreau", "claire.moreau@example.com");

    /// <summary>Group 12 only and calendars 31, 32, 35 and 36 of it, the last to be read only; no settings, no removals.</summary>
    public static readonly DemoAccount Hugo = new(78, "Hugo", "Petit", "hugo.petit@example.com");

    private static readonly string[] StaffFirstNames = ["Alix", "Camille", "Charlie", "Dominique", "Maxime", "Sacha"];

    public static IReadOnlyList<DemoAccount> All { get; } = [Claire, Hugo];

    /// <summary>One of those that <see cref="SeedOptions.People"/> adds, counted from 1.</summary>
    public static DemoAccount Staff(int number) =>
        new(9000 + number, StaffFirstNames[number % StaffFirstNames.Length], $"Équipe {number:000}", $"staff{number:000}@example.com");

    public string Password => SharedPassword;
}
