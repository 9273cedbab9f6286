using System.Text;

namespace ClicRdv.Emulator.Storage;

/// <summary>A WHERE clause and its values, every part joined with AND. <c>?</c> stands for a value.</summary>
internal sealed class Filter
{
    private readonly StringBuilder _sql = new();
    private readonly List<object?> _values = [];

    public IReadOnlyList<object?> Values => _values;

    public Filter And(string sql, params ReadOnlySpan<object?> values)
    {
        _sql.Append(_sql.Length == 0 ? " WHERE (" : " AND (").Append(sql).Append(')');
        _values.AddRange(values);
        return this;
    }

    public override string ToString() => _sql.ToString();
}
