using System.Collections.Frozen;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Shared.Loading;

/// <summary>The one table from a kind of problem to its sentence and its action.</summary>
/// <param name="TextKey">The sentence in <see cref="SharedTexts"/>: what happened, what is kept, what to do.</param>
public sealed record ProblemAdvice(string TextKey, ProblemAction Action)
{
    private static readonly FrozenDictionary<ProblemKind, ProblemAdvice> Table = new Dictionary<ProblemKind, ProblemAdvice>
    {
        [ProblemKind.SignedOut] = new("ProblemSignedOut", ProblemAction.SignIn),
        [ProblemKind.Forbidden] = new("ProblemForbidden", ProblemAction.None),
        [ProblemKind.NotFound] = new("ProblemNotFound", ProblemAction.GoHome),
        [ProblemKind.Invalid] = new("ProblemInvalid", ProblemAction.None),
        [ProblemKind.Conflict] = new("ProblemConflict", ProblemAction.Retry),
        [ProblemKind.Busy] = new("ProblemBusy", ProblemAction.Retry),
        [ProblemKind.Unreachable] = new("ProblemUnreachable", ProblemAction.Retry),
        [ProblemKind.ToVerify] = new("ProblemToVerify", ProblemAction.Retry),
        [ProblemKind.Incomplete] = new("ProblemIncomplete", ProblemAction.Retry),
        [ProblemKind.TooMany] = new("ProblemTooMany", ProblemAction.None),
        [ProblemKind.Unexpected] = new("ProblemUnexpected", ProblemAction.Retry),
    }.ToFrozenDictionary();

    public static ProblemAdvice For(ProblemKind kind) => Table[kind];
}
