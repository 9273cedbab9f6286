using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Shared.Inputs;
using Calendar = ClicRdv.Client.Calendar;

namespace ClicRdvPortal.Features.Calendars.Editing;

/// <summary>What a person types about a calendar, as text, and the changes it comes to.</summary>
public sealed record CalendarInput
{
    public const int LongestName = 255;
    public const int LongestAddress = 255;
    public const int LongestZipcode = 16;
    public const int LongestCity = 64;

    private static readonly CalendarField[] TextFields =
        [CalendarField.Name, CalendarField.Publicname, CalendarField.Address, CalendarField.Zipcode, CalendarField.City];

    public string Name { get; set; } = "";

    public string Publicname { get; set; } = "";

    public string Address { get; set; } = "";

    public string Zipcode { get; set; } = "";

    public string City { get; set; } = "";

    /// <summary>The set's id, or "" for none.</summary>
    public string Set { get; set; } = "";

    /// <summary>A whole number from 0, or "" to leave the rank to the upstream.</summary>
    public string Order { get; set; } = "";

    public static CalendarInput From(Calendar calendar) => new()
    {
        Name = calendar.Name,
        Publicname = calendar.Publicname,
        Address = calendar.Address,
        Zipcode = calendar.Zipcode,
        City = calendar.City,
        Set = calendar.CalendarsetId?.ToString(CultureInfo.InvariantCulture) ?? "",
        Order = calendar.Sort?.ToString(CultureInfo.InvariantCulture) ?? "",
    };

    public string ValueOf(CalendarField field) => field switch
    {
        CalendarField.Name => Name,
        CalendarField.Publicname => Publicname,
        CalendarField.Address => Address,
        CalendarField.Zipcode => Zipcode,
        CalendarField.City => City,
        CalendarField.Set => Set,
        _ => Order,
    };

    public void Put(CalendarField field, string value)
    {
        switch (field)
        {
            case CalendarField.Name: Name = value; break;
            case CalendarField.Publicname: Publicname = value; break;
            case CalendarField.Address: Address = value; break;
            case CalendarField.Zipcode: Zipcode = value; break;
            case CalendarField.City: City = value; break;
            case CalendarField.Set: Set = value; break;
            default: Order = value; break;
        }
    }

    /// <summary>By the names that drafts keep them under.</summary>
    public IReadOnlyDictionary<string, string> ToFields() => Enum.GetValues<CalendarField>().ToDictionary(field => field.ToString(), ValueOf, StringComparer.Ordinal);

    public void Put(string name, string value)
    {
        if (Enum.TryParse<CalendarField>(name, out var field) && Enum.IsDefined(field))
            Put(field, value);
    }

    /// <summary>What keeps it from being sent, in the order of the form.</summary>
    /// <param name="asRead">The calendar that is edited, or null for a new one.</param>
    public IReadOnlyList<FieldFault> Check(CalendarList list, Calendar? asRead)
    {
        var faults = new List<FieldFault>();
        foreach (var field in TextFields)
        {
            if (asRead is not null && ValueOf(field) == From(asRead).ValueOf(field))
                continue;
            if (TypedText.FaultOf(ValueOf(field), Longest(field)) is { } fault)
                faults.Add(new(field, fault, Longest(field)));
        }

        CheckNames(faults, asRead);
        if (Set.Length > 0 && (SetId is null || (list.FindSet(SetId) is null && SetId != asRead?.CalendarsetId)))
            faults.Add(new(CalendarField.Set, "SetUnknown"));
        if (Order.Trim().Length > 0 ? Rank is null : asRead?.Sort is not null)
            faults.Add(new(CalendarField.Order, "OrderInvalid"));
        return [.. faults.OrderBy(fault => fault.Field)];
    }

    /// <summary>Only what differs from <paramref name="asRead"/>: other fields, also unknown ones, stay untouched.</summary>
    public CalendarChanges ChangesFrom(Calendar asRead)
    {
        var before = From(asRead);
        return new CalendarChanges
        {
            Name = Changed(CalendarField.Name),
            Publicname = Changed(CalendarField.Publicname),
            Address = Changed(CalendarField.Address),
            Zipcode = Changed(CalendarField.Zipcode),
            City = Changed(CalendarField.City),
            CalendarsetId = Set == before.Set ? default : Change.To(SetId),
            Sort = Rank is { } rank && rank != asRead.Sort ? rank : default(Change<int>),
        };

        Change<string> Changed(CalendarField field) =>
            ValueOf(field) == before.ValueOf(field) || ValueOf(field).Trim() == before.ValueOf(field)
                ? default
                : Change.To(ValueOf(field).Trim());
    }

    public CalendarDraft ToDraft(long groupId) => new(groupId)
    {
        Name = Name.Trim(),
        Publicname = Publicname.Trim(),
        Address = Filled(Address),
        Zipcode = Filled(Zipcode),
        City = Filled(City),
        CalendarsetId = SetId is { } set ? Change.To<long?>(set) : default,
        Sort = Rank is { } rank ? rank : default(Change<int>),
    };

    public static int Longest(CalendarField field) => field switch
    {
        CalendarField.Zipcode => LongestZipcode,
        CalendarField.City => LongestCity,
        CalendarField.Address => LongestAddress,
        _ => LongestName,
    };

    private long? SetId => long.TryParse(Set, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private int? Rank => int.TryParse(Order.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? rank : null;

    // A name is required to create (clicrdv-api §12.2); calendars without one exist, and then the public one stands in.
    private void CheckNames(List<FieldFault> faults, Calendar? asRead)
    {
        if (!string.IsNullOrWhiteSpace(Name))
            return;
        if (asRead is null)
            faults.Add(new(CalendarField.Name, "NameMissing"));
        else if (string.IsNullOrWhiteSpace(Publicname))
            faults.Add(new(CalendarField.Name, "BothNamesMissing"));
    }

    private static Change<string> Filled(string text) => text.Trim() is { Length: > 0 } trimmed ? Change.To(trimmed) : default;
}
