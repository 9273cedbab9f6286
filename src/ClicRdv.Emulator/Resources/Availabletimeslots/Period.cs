namespace ClicRdv.Emulator.Resources.Availabletimeslots;

/// <summary>From a wall-clock time up to another, the end not included.</summary>
internal readonly record struct Period(DateTime Start, DateTime End)
{
    public bool Overlaps(Period other) => Start < other.End && other.Start < End;

    public bool Contains(Period other) => Start <= other.Start && other.End <= End;
}
