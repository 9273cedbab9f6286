using System.Globalization;
using Refit;

namespace ClicRdv.Client;

/// <summary>Writes a <see cref="ListQuery"/> into the query string; names and values are percent-encoded by the builder, brackets included.</summary>
internal sealed class ListQueryConverter : IQueryConverter<ListQuery>
{
    public void Flatten(ListQuery value, string keyPrefix, ref GeneratedQueryStringBuilder builder, RefitSettings settings)
    {
        if (value.Results is { } results) builder.Add("results", Digits(results), false);
        builder.Add("startIndex", Digits(value.StartIndex), false);
        builder.Add("sort", value.Sort, false);
        builder.Add("dir", value.Descending ? "desc" : "asc", false);
        if (!string.IsNullOrEmpty(value.Search)) builder.Add("search", value.Search, false);
        foreach (var filter in value.Filters) builder.Add(filter.Name, Digits(filter.Value), false);
        for (var index = 0; index < value.Conditions.Items.Length; index++)
        {
            var condition = value.Conditions.Items[index];
            var name = $"conditions[{Digits(index)}]";
            builder.Add($"{name}[field]", condition.Field, false);
            builder.Add($"{name}[op]", condition.Sign, false);
            builder.Add($"{name}[value]", condition.Value, false);
        }
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
