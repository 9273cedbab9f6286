using ClicRdvPortal.Drafts;

namespace ClicRdvPortal.Features.Interventions.Bulk;

public enum BulkWay
{
    Add,
    Subtract,
    Set,
}

/// <summary>A number to add to what each service has, to take from it, or to put in its place.</summary>
public sealed record BulkNumber
{
    /// <summary>Whether it changes at all.</summary>
    public bool IsWanted { get; set; }

    public BulkWay Way { get; set; }

    /// <summary>As typed: minutes, or euros.</summary>
    public string Text { get; set; } = "";

    /// <summary>What <paramref name="before"/> becomes. Nothing can be added to what is not there: it stays so.</summary>
    /// <param name="amount">What <see cref="Text"/> comes to.</param>
    public long? After(int? before, int amount) => Way switch
    {
        BulkWay.Set => amount,
        BulkWay.Add => (long?)before + amount,
        _ => (long?)before - amount,
    };

    /// <param name="name">What it is a number of, which its fields in drafts begin with.</param>
    public IEnumerable<KeyValuePair<string, string>> ToFields(string name) =>
    [
        new(name + nameof(IsWanted), DraftField.Of(IsWanted)),
        new(name + nameof(Way), Way.ToString()),
        new(name + nameof(Text), Text),
    ];

    public void Put(string name, string field, string value)
    {
        if (field == name + nameof(IsWanted))
            IsWanted = DraftField.IsYes(value);
        else if (field == name + nameof(Way))
            Way = DraftField.Read(value, Way);
        else if (field == name + nameof(Text))
            Text = value;
    }
}
