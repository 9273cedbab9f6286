using ClicRdv.Emulator.Resources.Vevents;

namespace ClicRdv.Emulator.Seed.Agendas;

/// <summary>One thing on an agenda, before it is written.</summary>
internal sealed record PlannedVevent(DateTime Start, DateTime End)
{
    public long FicheId { get; init; }

    public long InterventionId { get; init; }

    public string Type { get; init; } = VeventTable.Ordinary;

    public bool Note { get; init; }

    public bool Deleted { get; init; }

    public string Text { get; init; } = "";

    public string Comments { get; init; } = "";

    public string Color { get; init; } = "";

    public string Taker { get; init; } = "";

    public bool FromWeb { get; init; }

    public long State { get; init; }

    public string Key { get; init; } = "";

    public string Websource { get; init; } = "";

    public bool FirstVisit { get; init; }

    public string Room { get; init; } = "";

    public DateTime Created { get; init; }

    public DateTime Updated { get; init; }
}
