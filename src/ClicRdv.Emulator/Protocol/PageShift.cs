namespace ClicRdv.Emulator.Protocol;

/// <summary>Feature of a request whose page begins earlier than it should, by <paramref name="Rows"/>.</summary>
internal sealed record PageShift(int Rows);
