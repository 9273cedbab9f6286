namespace ClicRdvPortal.Features.Fiches.Exporting;

/// <summary>A value of an exported row.</summary>
/// <param name="Text">The value where it is a text.</param>
/// <param name="Day">The value where it is a day.</param>
/// <param name="Number">The value where it is a number.</param>
internal readonly record struct FicheCell(string Text, DateOnly? Day = null, long? Number = null);
