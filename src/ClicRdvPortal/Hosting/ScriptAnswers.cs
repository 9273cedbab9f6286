using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace ClicRdvPortal.Hosting;

/// <summary>
/// Judges what a page's script answers to a call from .NET, before anything reads it (threat T39). The browser's own words of a failure
/// would end in the log, with whatever line breaks and markup somebody put there: they are replaced. So is an answer that is too large or
/// not of the shape that scripts of ours give.
/// </summary>
internal sealed class ScriptAnswers : IHubFilter
{
    /// <summary>What the code that asked is told instead.</summary>
    public const string Refused = "A script of the page failed, or answered what none of ours does.";

    /// <summary>Rectangles of elements and words like « cut » are all that is ever answered.</summary>
    private const int Longest = 8 * 1024;

    private const int LongestName = 64;
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 8 };

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext is not { HubMethodName: "EndInvokeJSFromDotNet", HubMethodArguments: [long call, bool succeeded, string answer] }
            || (succeeded && IsPlain(answer)))
            return next(invocationContext);

        var refusal = string.Create(CultureInfo.InvariantCulture, $"[{call},false,\"{Refused}\"]");
        return next(new HubInvocationContext(
            invocationContext.Context, invocationContext.ServiceProvider, invocationContext.Hub, invocationContext.HubMethod, [call, false, refusal]));
    }

    /// <summary>Names of properties come back in the messages of the JSON reader; values never do.</summary>
    public static bool IsPlain(string answer)
    {
        if (answer.Length > Longest)
            return false;
        try
        {
            using var json = JsonDocument.Parse(answer, Shallow);
            return json.RootElement.ValueKind == JsonValueKind.Array && HasPlainNames(json.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasPlainNames(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(property => IsPlainName(property.Name) && HasPlainNames(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(HasPlainNames),
        _ => true,
    };

    private static bool IsPlainName(string name) => name.Length <= LongestName && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '$' or '-');
}
