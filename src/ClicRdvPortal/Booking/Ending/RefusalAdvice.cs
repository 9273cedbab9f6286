using System.Collections.Frozen;
using ClicRdv.Client;

namespace ClicRdvPortal.Booking.Ending;

/// <summary>What a numbered refusal of ClicRDV's means (clicrdv-api §16), and what the person can do about it.</summary>
/// <param name="TextKey">The sentence in <see cref="BookingTexts"/>: what happened and what to do.</param>
/// <param name="Action">What the dialog offers.</param>
public sealed record RefusalAdvice(string TextKey, RefusalAction Action)
{
    private static readonly FrozenDictionary<AppointmentRefusal, RefusalAdvice> Table = new Dictionary<AppointmentRefusal, RefusalAdvice>
    {
        [AppointmentRefusal.MaxRdvNumber] = new("RefusedMaxRdvNumber", RefusalAction.Force),
        [AppointmentRefusal.MintimeBetween] = new("RefusedMintimeBetween", RefusalAction.OtherTimeOrForce),
        [AppointmentRefusal.MaxRdvPeriod] = new("RefusedMaxRdvPeriod", RefusalAction.OtherTimeOrForce),
        [AppointmentRefusal.MintimeRdv] = new("RefusedMintimeRdv", RefusalAction.OtherTimeOrForce),
        [AppointmentRefusal.NotAvailable] = new("RefusedNotAvailable", RefusalAction.OtherTime),
        [AppointmentRefusal.EmailAlreadyExists] = new("RefusedEmailAlreadyExists", RefusalAction.MendFiche),
        [AppointmentRefusal.SameTimeRdv] = new("RefusedSameTimeRdv", RefusalAction.OtherTimeOrForce),
        [AppointmentRefusal.EmailNotFound] = new("RefusedEmailNotFound", RefusalAction.MendFiche),
    }.ToFrozenDictionary();

    /// <summary>Null for what is no numbered refusal.</summary>
    public static RefusalAdvice? For(AppointmentRefusal refusal) => Table.GetValueOrDefault(refusal);
}

public enum RefusalAction
{
    /// <summary>The slot is gone: others are offered.</summary>
    OtherTime,

    /// <summary>A rule about times: another one, or the free hand of staff.</summary>
    OtherTimeOrForce,

    /// <summary>A rule that no other time helps against.</summary>
    Force,

    /// <summary>The customer's record has to be mended first.</summary>
    MendFiche,
}
