using System.Globalization;
using System.Text;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed.Names;

/// <summary>Somebody who does not exist.</summary>
internal sealed record InventedPerson(string LastName, string FirstName, DateOnly Birthdate, string Email)
{
    private static readonly string[] Domains = ["example.com", "example.org", "example.net"];

    /// <param name="number">Makes the address one of a kind.</param>
    /// <param name="today">What ages are counted from.</param>
    public static InventedPerson Draw(SeedRandom random, long number, DateOnly today)
    {
        // Those who come often are the old and the very young.
        var age = random.Next(10) switch
        {
            < 2 => random.Next(16),
            < 4 => random.Between(16, 34),
            < 7 => random.Between(35, 64),
            _ => random.Between(65, 97),
        };
        var names = (today.Year - age) switch
        {
            < 1965 => GivenNames.Elder,
            < 1996 => GivenNames.Adult,
            _ => GivenNames.Young,
        };
        var lastName = random.Pick(Surnames.All);
        var firstName = random.Pick(names);
        var birthdate = today.AddYears(-age).AddDays(-random.Next(365));
        var suffix = number.ToString(CultureInfo.InvariantCulture);
        return new InventedPerson(lastName, firstName, birthdate, $"{Plain(firstName)}.{Plain(lastName)}{suffix}@{random.Pick(Domains)}");
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in MySqlText.Fold(name))
        {
            if (char.IsAsciiLetter(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }
}
