using ClicRdv.Emulator.Resources.Customfields;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed;

/// <summary>What a group asks about its customers and appointments beyond the usual (clicrdv-api §18).</summary>
internal sealed record CustomfieldSeed(long Id, string Model, string Name, string Label, string Widget)
{
    /// <summary>Members of the widget's JSON after its type, label and name.</summary>
    public string Options { get; init; } = "";

    public bool Required { get; init; }

    public bool Deleted { get; init; }

    /// <summary>Asked of the customer too when booking.</summary>
    public string UserLabel { get; init; } = "";

    /// <summary>Inner quotes stand bare, as in the documentation's own sample: no JSON any more.</summary>
    public bool Broken { get; init; }

    public void Write(SeedWriter writer, long groupId, int position)
    {
        var widget = $$"""{"type":"{{Widget}}","label":"{{Label}}","name":"{{Name}}"{{Options}}}""";
        writer.Add(CustomfieldTable.Table, Id, new RowChanges
        {
            ["group_id"] = groupId,
            ["model"] = Model,
            ["name"] = Name,
            ["deleted"] = Deleted ? 1L : 0L,
            ["pro_label"] = Label,
            ["pro_position"] = (long)position,
            ["pro_required"] = Required ? 1L : 0L,
            ["pro_inputex"] = Broken ? widget.Replace(Label, $"""{Label} (dites "aucune" au besoin)""", StringComparison.Ordinal) : widget,
            ["user_label"] = UserLabel,
            ["user_position"] = UserLabel.Length > 0 ? (long)position : null,
            ["user_required"] = 0L,
            ["user_visible"] = UserLabel.Length > 0 ? 1L : 0L,
            ["user_inputex"] = UserLabel.Length > 0 ? $$"""{"type":"{{Widget}}","label":"{{UserLabel}}","name":"{{Name}}"}""" : "",
        });
    }
}
