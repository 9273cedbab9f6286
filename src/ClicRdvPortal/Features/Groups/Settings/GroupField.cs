using ClicRdv.Client;

namespace ClicRdvPortal.Features.Groups.Settings;

/// <summary>
/// One field of a group that can be edited (clicrdv-api §11): how it is read, written and checked. All of them are
/// texts here, as they stand in the form, so that one rule serves validation, comparison and conflict.
/// </summary>
/// <param name="Name">The upstream's name; also the key of the texts and the end of the input's id.</param>
/// <param name="MaxLength">In characters as a database counts them: an emoji is one.</param>
/// <param name="Read">The field's text in a group.</param>
/// <param name="Write">The changes with the field set to a text that has passed its check.</param>
public sealed record GroupField(
    string Name,
    int MaxLength,
    Func<Group, string> Read,
    Func<GroupChanges, string, GroupChanges> Write)
{
    private const int ShortestReminder = 60;
    private const int LongestMailReminder = 2880;
    private const int LongestSmsReminder = 1440;
    private const int LongestNumber = 20;

    public static readonly GroupField GroupName = new("name", 255, group => group.Name, (changes, text) => changes with { Name = text })
    {
        Check = text => text.Length == 0 ? GroupFaultKind.Required : null,
    };

    public static readonly GroupField Preposition = new("preposition", 255, group => group.Preposition, (changes, text) => changes with { Preposition = text });
    public static readonly GroupField Address = new("address", 255, group => group.Address, (changes, text) => changes with { Address = text });
    public static readonly GroupField Zipcode = new("zipcode", 20, group => group.Zipcode, (changes, text) => changes with { Zipcode = text });
    public static readonly GroupField City = new("city", 64, group => group.City, (changes, text) => changes with { City = text });
    public static readonly GroupField Country = new("country", 255, group => group.Country, (changes, text) => changes with { Country = text });

    public static readonly GroupField Phone = new("phone", LongestNumber, group => group.Phone, (changes, text) => changes with { Phone = text })
    {
        Check = PhoneFault,
    };

    public static readonly GroupField Fax = new("fax", LongestNumber, group => group.Fax, (changes, text) => changes with { Fax = text })
    {
        Check = PhoneFault,
    };

    public static readonly GroupField CountryCode = new("country_code", 10, group => group.CountryCode, (changes, text) => changes with { CountryCode = text })
    {
        // « +33 » is what people write and « 33 » what the upstream keeps.
        Normalize = text => text.Trim().TrimStart('+'),
        Check = text => text.All(char.IsAsciiDigit) ? null : GroupFaultKind.NotCountryCode,
    };

    public static readonly GroupField Timezone = new("timezone", 255, group => group.Timezone, (changes, text) => changes with { Timezone = text })
    {
        Check = text => TimezoneChoice.IsKnown(text) ? null : GroupFaultKind.NotInList,
    };

    public static readonly GroupField Sendmail = new("sendmail", 5, group => Flag(group.Sendmail), (changes, text) => changes with { Sendmail = text == Yes })
    {
        Check = text => text is Yes or No ? null : GroupFaultKind.NotInList,
    };

    public static readonly GroupField Mailreminder = Reminder("mailreminder", LongestMailReminder, group => group.Mailreminder, (changes, minutes) => changes with { Mailreminder = minutes });
    public static readonly GroupField Smsreminder = Reminder("smsreminder", LongestSmsReminder, group => group.Smsreminder, (changes, minutes) => changes with { Smsreminder = minutes });

    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<GroupField> All { get; } =
        [GroupName, Preposition, Address, Zipcode, City, Country, Phone, Fax, CountryCode, Timezone, Sendmail, Mailreminder, Smsreminder];

    /// <summary>What is wrong with a normalized text, beyond its length and its characters.</summary>
    public Func<string, GroupFaultKind?> Check { get; private init; } = _ => null;

    /// <summary>The form in which two texts are compared and sent.</summary>
    public Func<string, string> Normalize { get; private init; } = text => text.Trim();

    public static string Flag(bool value) => value ? Yes : No;

    public override string ToString() => Name;

    private static GroupFaultKind? PhoneFault(string text) =>
        text.All(character => char.IsAsciiDigit(character) || character is ' ' or '+' or '.' or '-' or '(' or ')' or '\u00a0' or '\u202f')
            ? null
            : GroupFaultKind.NotPhone;

    private static GroupField Reminder(string name, int longest, Func<Group, int?> read, Func<GroupChanges, int, GroupChanges> write) =>
        new(name, 20, group => ReminderDelay.Format(read(group) ?? 0), (changes, text) => write(changes, ReminderDelay.Parse(text)!.Value))
        {
            Normalize = text => ReminderDelay.Parse(text) is { } minutes ? ReminderDelay.Format(minutes) : text.Trim(),
            Check = text => ReminderDelay.Parse(text) switch
            {
                null => GroupFaultKind.NotDelay,
                0 => null,
                >= ShortestReminder and var minutes when minutes <= longest => null,
                _ => GroupFaultKind.DelayOutOfRange,
            },
        };
}
