using System.Collections.Immutable;

namespace ClicRdvPortal.Booking.Slots;

/// <summary>A free start, with whom it is offered.</summary>
/// <param name="Start">Wall-clock time of the group.</param>
/// <param name="CalendarId">Who has the most time left that day.</param>
/// <param name="Others">Who else is free then, the freest first.</param>
public sealed record SlotOffer(DateTime Start, long CalendarId, ImmutableArray<long> Others);
