namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>What somebody does, or what befalls them, once.</summary>
public enum SoakOperation
{
    ReadPage,
    OpenTab,
    CloseTab,
    Navigate,
    Read,
    Save,
    Send,
    Create,

    /// <summary>The connection is lost and comes back.</summary>
    Reconnect,

    /// <summary>The page pauses its circuit, and goes on in another.</summary>
    Resume,
    SignOutAndIn,

    /// <summary>Upstream ends the person's session.</summary>
    Lapse,

    /// <summary>Upstream gives the next session that calls a new id.</summary>
    Rotate,

    /// <summary>Somebody else signs in at the same computer, whose tabs stand open, and the person after them again.</summary>
    SwitchPerson,

    /// <summary>Somebody tries to go on with a circuit of another's, connected, lost, paused or closed.</summary>
    StealCircuit,

    /// <summary>Somebody brings a page of another's to life.</summary>
    StealPage,

    /// <summary>Somebody uses a cookie whose person has signed out.</summary>
    UseEndedCookie,
}

/// <summary>How often each of them is drawn.</summary>
internal static class SoakMix
{
    private static readonly (SoakOperation Operation, int Weight)[] Weights =
    [
        (SoakOperation.Read, 46),
        (SoakOperation.Save, 11),
        (SoakOperation.ReadPage, 10),
        (SoakOperation.Navigate, 8),
        (SoakOperation.Send, 5),
        (SoakOperation.Create, 3),
        (SoakOperation.Reconnect, 4),
        (SoakOperation.StealCircuit, 4),
        (SoakOperation.UseEndedCookie, 3),
        (SoakOperation.OpenTab, 2),
        (SoakOperation.CloseTab, 1),
        (SoakOperation.Resume, 1),
        (SoakOperation.StealPage, 1),
        (SoakOperation.Rotate, 1),
        (SoakOperation.SignOutAndIn, 1),
        (SoakOperation.Lapse, 1),
        (SoakOperation.SwitchPerson, 1),
    ];

    private static readonly int All = Weights.Sum(entry => entry.Weight);

    public static SoakOperation Draw(Random random)
    {
        var drawn = random.Next(All);
        return Weights.First(entry => (drawn -= entry.Weight) < 0).Operation;
    }
}
