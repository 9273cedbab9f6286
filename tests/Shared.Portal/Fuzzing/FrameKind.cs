namespace ClicRdvPortal.Tests.Shared.Fuzzing;

/// <summary>How a message to the hub is wrong.</summary>
public enum FrameKind
{
    /// <summary>33 KB, one more than the hub reads, of a message that would be right otherwise.</summary>
    Oversized,

    /// <summary>A result that nobody asked for, as deep as a message may be long.</summary>
    NestedResult,

    /// <summary>Arguments as deep as a message may be long.</summary>
    NestedArguments,

    /// <summary>Bytes by chance that begin as no message does.</summary>
    Noise,

    /// <summary>A message that ends in its middle and says that this is all.</summary>
    Truncated,

    /// <summary>A message that ends in its middle and promises more.</summary>
    Unfinished,

    /// <summary>A length that does not end.</summary>
    EndlessLength,

    /// <summary>A message in which some bytes are others.</summary>
    Flipped,

    /// <summary>A method of the hub with arguments by chance.</summary>
    WrongArguments,
}
