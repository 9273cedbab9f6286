using System.Globalization;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests.Properties;

public sealed class ConditionProperties
{
    private static readonly Dictionary<ConditionOperator, string> Signs = new()
    {
        [ConditionOperator.Equal] = "=",
        [ConditionOperator.NotEqual] = "!=",
        [ConditionOperator.GreaterThan] = ">",
        [ConditionOperator.GreaterThanOrEqual] = ">=",
        [ConditionOperator.LessThan] = "<",
        [ConditionOperator.LessThanOrEqual] = "<=",
        [ConditionOperator.Like] = "like",
        [ConditionOperator.NotLike] = "not like",
        [ConditionOperator.In] = "in",
        [ConditionOperator.NotIn] = "not in",
    };

    private static readonly Gen<string> Field = Gen.OneOf("id", "updated_at", "start", "fiche_id", "num0", "lastname");

    private static readonly Gen<(string Printed, ConditionValue Value)> Value = Gen.OneOf(
        Gen.String.Where(IsWellFormed).Select(text => (text, (ConditionValue)text)),
        Gen.OneOf("", "&apikey=x", "=", "%3D", "a+b", "é\u00A0«", "😀", "\r\n", "[]", "#?").Select(text => (text, (ConditionValue)text)),
        Gen.Long.Select(number => (number.ToString(CultureInfo.InvariantCulture), (ConditionValue)number)),
        Gen.Bool.Select(flag => (flag ? "1" : "0", (ConditionValue)flag)),
        Gen.DateTime.Select(time => (time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), (ConditionValue)time)));

    private static readonly Gen<(string Field, string Sign, string Printed, Func<Conditions, Conditions> Add)> Condition = Gen.OneOf(
        Gen.Select(
            Field,
            Gen.OneOf([.. Signs.Keys.Where(sign => sign is not (ConditionOperator.In or ConditionOperator.NotIn))]),
            Value,
            (field, sign, value) => (field, Signs[sign], value.Printed, new Func<Conditions, Conditions>(list => list.And(field, sign, value.Value)))),
        Gen.Select(
            Field,
            Gen.Bool,
            Value.Where(value => !value.Printed.Contains(',', StringComparison.Ordinal)).Array[1, 4],
            (field, isIn, values) => (
                field,
                isIn ? "in" : "not in",
                string.Join(',', values.Select(value => value.Printed)),
                new Func<Conditions, Conditions>(list =>
                    isIn ? list.In(field, values.Select(value => value.Value)) : list.NotIn(field, values.Select(value => value.Value))))));

    [Fact]
    public async Task What_was_asked_for_is_what_a_server_reads()
    {
        IQueryCollection? read = null;
        await using var upstream = await TestUpstream.StartAsync(context =>
        {
            read = context.Request.Query;
            return Answers.Json(Answers.Page([], 0))(context);
        });
        using var client = upstream.NewClient();

        await Condition.Array[0, 6].SampleAsync(
            async conditions =>
            {
                await client.ListAsync(new ListQuery { Conditions = conditions.Aggregate(Conditions.None, (list, condition) => condition.Add(list)) });
                for (var index = 0; index < conditions.Length; index++)
                {
                    var (field, sign, printed, _) = conditions[index];
                    Assert.Equal((field, sign, printed), (Part(index, "field"), Part(index, "op"), Part(index, "value")));
                }

                Assert.Equal((conditions.Length * 3) + 4, read!.Count);
            },
            iter: 300,
            threads: 1);

        string? Part(int index, string part) => read![$"conditions[{index}][{part}]"];
    }

    // Half a surrogate pair is no text that could be typed or sent.
    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1])) return false;
            index++;
        }

        return true;
    }
}
