using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClicRdv.Client;
using ClicRdvPortal.Drafts;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>A batch as a draft that outlives its process, and back.</summary>
internal static class UnsentText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new NameConverter(), new ValuesConverter(), new IdsConverter() },
    };

    /// <summary>What of a batch was not sent. What lies there says only which page of the planner it is about.</summary>
    public static Draft DraftOf(Guid id, SendingBatch batch)
    {
        var left = batch.Items.Where(item => item.State != SendingItemState.Sent).ToList();
        var first = left.Count > 0 ? left[0].Write : batch.Items[0].Write;
        var place = PortalUrls.PlannerAt(first.GroupId, DateOnly.FromDateTime(first.Target.Start), first.Target.CalendarId);
        return new Draft(id, new DraftSubject(UnsentKeeping.Kind, first.GroupId), place)
        {
            Title = first.Target.Text,
            Text = JsonSerializer.Serialize(left.Select(item => new Kept(item.Write, item.Tried, MayBeDone(batch, item))), Options),
        };
    }

    /// <param name="text">Of a draft.</param>
    /// <param name="nextDraftId">Gives ids to what does not exist yet.</param>
    /// <returns>Null when it cannot be read: another version of the portal wrote it.</returns>
    public static IReadOnlyList<SendingItem>? Read(string? text, Func<long> nextDraftId)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<List<Kept>>(text ?? "", Options);
            return kept is not { Count: > 0 } ? null : [.. kept.Select(item => ItemOf(item, nextDraftId))];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool MayBeDone(SendingBatch batch, SendingItem item) =>
        batch.State == SendingState.Sending || item.Problem is { MayBeDone: true } or { Kind: ProblemKind.ToVerify };

    private static SendingItem ItemOf(Kept kept, Func<long> nextDraftId)
    {
        var write = kept.Write.IsNew
            ? kept.Write with { AsRead = null, Target = kept.Write.Target with { Id = nextDraftId() } }
            : kept.Write;

        // Another try looks first for what may be there.
        return new SendingItem(write)
        {
            State = kept.MayBeDone ? SendingItemState.Failed : SendingItemState.Unsent,
            Problem = kept.MayBeDone ? new ApiProblem(ProblemKind.ToVerify) : null,
            Tried = !write.IsNew ? null : kept.Tried ?? (kept.MayBeDone ? write : null),
        };
    }

    private sealed record Kept(VeventWrite Write, VeventWrite? Tried, bool MayBeDone);

    private sealed class NameConverter : JsonConverter<CustomfieldName>
    {
        public override CustomfieldName Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => NameOf(reader.GetString());

        public override void Write(Utf8JsonWriter writer, CustomfieldName value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

        public override CustomfieldName ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => NameOf(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, CustomfieldName value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());

        private static CustomfieldName NameOf(string? text) => CustomfieldName.TryParse(text, out var name) ? name : throw new JsonException();
    }

    private sealed class ValuesConverter : JsonConverter<CustomfieldValues>
    {
        public override CustomfieldValues Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            CustomfieldValues.From(JsonSerializer.Deserialize<Dictionary<CustomfieldName, string>>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, CustomfieldValues value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Filled.ToDictionary(name => name, name => value.Of(name).Text), options);
    }

    private sealed class IdsConverter : JsonConverter<FrozenSet<long>>
    {
        public override FrozenSet<long> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<long[]>(ref reader, options)!.ToFrozenSet();

        public override void Write(Utf8JsonWriter writer, FrozenSet<long> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Order().ToArray(), options);
    }
}
