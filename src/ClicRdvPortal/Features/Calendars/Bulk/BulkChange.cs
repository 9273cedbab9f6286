using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Calendars.Editing;
using ClicRdvPortal.Shared.Bulk;
using ClicRdvPortal.Shared.Display;

namespace ClicRdvPortal.Features.Calendars.Bulk;

/// <summary>What is to be done to every selected calendar.</summary>
public sealed record BulkChange
{
    /// <summary>Stands for a calendar's own name in <see cref="PublicnamePattern"/>; both languages are understood.</summary>
    private static readonly string[] NameTokens = ["{nom}", "{name}"];

    public BulkAction Action { get; set; }

    public bool ChangesSet { get; set; }

    /// <summary>The set's id, or "" for none.</summary>
    public string Set { get; set; } = "";

    public bool ChangesCity { get; set; }

    public string City { get; set; } = "";

    public bool ChangesPublicname { get; set; }

    public string PublicnamePattern { get; set; } = "";

    public bool IsEmpty => Action == BulkAction.Edit && !ChangesSet && !ChangesCity && !ChangesPublicname;

    /// <summary>The calendar's fields as they will be; those that are not changed stay as they are.</summary>
    public CalendarInput ApplyTo(Calendar calendar)
    {
        var input = CalendarInput.From(calendar);
        if (Action != BulkAction.Edit)
            return input;
        if (ChangesSet)
            input.Set = Set;
        if (ChangesCity)
            input.City = City.Trim();
        if (ChangesPublicname)
            input.Publicname = PublicnameOf(calendar).Trim();
        return input;
    }

    public IReadOnlyDictionary<string, string> ToFields() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(Action)] = Action.ToString(),
        [nameof(ChangesSet)] = DraftField.Of(ChangesSet),
        [nameof(Set)] = Set,
        [nameof(ChangesCity)] = DraftField.Of(ChangesCity),
        [nameof(City)] = City,
        [nameof(ChangesPublicname)] = DraftField.Of(ChangesPublicname),
        [nameof(PublicnamePattern)] = PublicnamePattern,
    };

    public void Put(string name, string value)
    {
        switch (name)
        {
            case nameof(Action): Action = DraftField.Read(value, Action); break;
            case nameof(ChangesSet): ChangesSet = DraftField.IsYes(value); break;
            case nameof(Set): Set = value; break;
            case nameof(ChangesCity): ChangesCity = DraftField.IsYes(value); break;
            case nameof(City): City = value; break;
            case nameof(ChangesPublicname): ChangesPublicname = DraftField.IsYes(value); break;
            case nameof(PublicnamePattern): PublicnamePattern = value; break;
        }
    }

    private string PublicnameOf(Calendar calendar)
    {
        var name = calendar.DisplayName();

        // Split first: a name that holds a token itself must not be filled in again.
        return string.Join(name, PublicnamePattern.Split(NameTokens, StringSplitOptions.None));
    }
}
