using System.Text;
using System.Text.Json;

namespace ClicRdv.Client;

/// <summary>
/// Finds a field's number by the bytes of its name. The records of an answer have their fields in one and the same order, so
/// what followed a field in one record is tried first in the next, whatever the order is.
/// </summary>
internal sealed class FieldTable
{
    private readonly byte[][] _names;
    private readonly int[] _followers;
    private readonly int[][] _byLength;

    public FieldTable(IEnumerable<string> names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        _followers = [.. Enumerable.Range(0, _names.Length + 1).Select(index => index % _names.Length)];
        _byLength = new int[_names.Max(name => name.Length) + 1][];
        for (var length = 0; length < _byLength.Length; length++)
            _byLength[length] = [.. Enumerable.Range(0, _names.Length).Where(index => _names[index].Length == length)];
    }

    /// <param name="reader">Stands on a property's name.</param>
    /// <param name="previous">The field before it, -1 at the beginning.</param>
    /// <returns>The field's number, -1 for an unknown one.</returns>
    public int Find(ref Utf8JsonReader reader, int previous)
    {
        // A race between two answers costs a guess and nothing else.
        var guess = _followers[previous + 1];
        if (reader.ValueTextEquals(_names[guess])) return guess;
        var found = Search(ref reader);
        if (found >= 0) _followers[previous + 1] = found;
        return found;
    }

    private int Search(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence)
        {
            for (var index = 0; index < _names.Length; index++)
            {
                if (reader.ValueTextEquals(_names[index])) return index;
            }

            return -1;
        }

        var name = reader.ValueSpan;
        if (name.Length >= _byLength.Length) return -1;
        foreach (var index in _byLength[name.Length])
        {
            if (name.SequenceEqual(_names[index])) return index;
        }

        return -1;
    }
}
