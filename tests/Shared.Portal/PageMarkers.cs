using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>What a prerendered page carries for the circuit that takes it over.</summary>
internal sealed partial class PageMarkers
{
    private PageMarkers(string state, string operations)
    {
        State = state;
        Operations = operations;
    }

    /// <summary>Protected state of the components; "" when they kept none.</summary>
    public string State { get; }

    /// <summary>The batch that adds every interactive root component of the page.</summary>
    public string Operations { get; }

    /// <exception cref="InvalidOperationException">Nothing on the page is interactive.</exception>
    public static PageMarkers Read(string html, string path)
    {
        var operations = new JsonArray();
        foreach (Match match in Marker().Matches(html))
        {
            var marker = JsonNode.Parse(match.Groups[1].Value)!.AsObject();

            // The marker that ends a component has no descriptor.
            if ((string?)marker["type"] != "server" || marker["descriptor"] is null)
                continue;
            operations.Add(new JsonObject
            {
                ["type"] = "add",
                ["ssrComponentId"] = operations.Count,
                ["marker"] = marker.DeepClone(),
            });
        }

        if (operations.Count == 0)
            throw new InvalidOperationException($"{path} has no interactive component.");

        var batch = new JsonObject { ["batchId"] = 1, ["operations"] = operations };
        return new PageMarkers(StateComment().Match(html).Groups[1].Value, batch.ToJsonString());
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^-]*)-->")]
    private static partial Regex StateComment();
}
