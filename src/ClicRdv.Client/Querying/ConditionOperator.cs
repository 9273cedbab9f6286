namespace ClicRdv.Client;

/// <summary>The ten comparisons of a list condition (clicrdv-api §5.2).</summary>
public enum ConditionOperator
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&gt;</c></summary>
    GreaterThan,

    /// <summary><c>&gt;=</c></summary>
    GreaterThanOrEqual,

    /// <summary><c>&lt;</c></summary>
    LessThan,

    /// <summary><c>&lt;=</c></summary>
    LessThanOrEqual,

    /// <summary><c>like</c>; the wildcard is most likely <c>%</c>.</summary>
    Like,

    /// <summary><c>not like</c></summary>
    NotLike,

    /// <summary><c>in</c>, values joined by commas.</summary>
    In,

    /// <summary><c>not in</c>, values joined by commas.</summary>
    NotIn,
}
