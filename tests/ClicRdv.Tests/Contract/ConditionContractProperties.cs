using System.Text.RegularExpressions;
using ClicRdv.Client;
using ClicRdv.Client.Tests;
using CsCheck;

namespace ClicRdv.Contract.Tests;

/// <summary>
/// What a condition selects, sent by the client and applied by the emulator, is what a plain filter in memory selects: SQL's
/// null that equals and differs from nothing, and MySQL's texts that are blind to case and accents (clicrdv-api §5.2, §19 row 19).
/// </summary>
public sealed class ConditionContractProperties
{
    private static readonly string[] Texts = ["", "a", "A", "é", "E", "Éa", "b b", "B B", "a%b", "a_b", "axb", "50% & <=>", "n°1+2", "O’Brien;--", "[0]=1"];
    private static readonly string[] Patterns = ["", "%", "a%", "%b", "%e%", "a_b", "a\\%b", "_", "É_", "%%"];
    private static readonly long[] Numbers = [-1, 0, 1, 2, 31, 32, 4_000_000_000];
    private static readonly DateTime[] Times = [new(2031, 3, 10), new(2031, 3, 10, 8, 0, 0), new(2031, 3, 12, 9, 0, 0), new(2031, 3, 30, 2, 30, 0), new(2032, 2, 29, 23, 59, 59)];

    private static readonly ConditionOperator[] Orders =
    [
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.LessThan,
        ConditionOperator.LessThanOrEqual, ConditionOperator.GreaterThan, ConditionOperator.GreaterThanOrEqual,
    ];

    [Fact]
    public async Task Fiches_are_selected_as_a_plain_filter_would()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        for (var index = 0; index < 45; index++)
        {
            contract.Data.AddFiche(
                12, Texts[index % Texts.Length], Texts[index * 7 % Texts.Length], ("externid", index % 4 == 0 ? null : Numbers[index % Numbers.Length]), ("from_web", index % 3 == 0),
                ("birthdate", index % 5 == 0 ? null : WallClock.Format(Times[index % Times.Length].Date)));
        }

        await AgreesAsync(client.Fiches.ListAsync, Gen.OneOf(
            Numeric<Fiche>("externid", fiche => fiche.Externid),
            Numeric<Fiche>("id", fiche => fiche.Id),
            Text<Fiche>("lastname", fiche => fiche.Lastname),
            Text<Fiche>("firstname", fiche => fiche.Firstname),
            Flag<Fiche>("from_web", fiche => fiche.FromWeb),
            Time<Fiche>("birthdate", fiche => fiche.Birthdate?.ToDateTime(TimeOnly.MinValue))));
    }

    [Fact]
    public async Task Vevents_are_selected_as_a_plain_filter_would()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        for (var index = 0; index < 45; index++)
        {
            // From nothing to three weeks long, so that what is done to find a week by an index is tried from every side.
            var start = Times[index % Times.Length];
            var end = start.AddMinutes((index % 9) switch { 0 => 0, 1 => 24 * 60, 2 => 21 * 24 * 60, var length => length * 15 });
            contract.Data.AddVevent(
                12, 31 + (index % 3), WallClock.Format(start), WallClock.Format(end), ("text", Texts[index % Texts.Length]), ("deleted", index % 4 == 0), ("state", index % 3));
        }

        await AgreesAsync(client.Vevents.ListAsync, Gen.OneOf(
            Time<Vevent>("start", vevent => vevent.Start),
            Time<Vevent>("end", vevent => vevent.End),
            Numeric<Vevent>("calendar_id", vevent => vevent.CalendarId),
            Numeric<Vevent>("state", vevent => vevent.State),
            Flag<Vevent>("deleted", vevent => vevent.Deleted),
            Text<Vevent>("text", vevent => vevent.Text)));
    }

    private static async Task AgreesAsync<T>(Func<long, ListQuery, CancellationToken, Task<ListPage<T>>> list, Gen<Selection<T>> selection)
        where T : UpstreamRecord
    {
        var all = (await list(12, new ListQuery { Results = 500 }, Calls.Stop)).Records;
        await selection.Array[1, 3].SampleAsync(
            async selections =>
            {
                var conditions = selections.Aggregate(Conditions.None, (conditions, one) => one.AddTo(conditions));
                var found = (await list(12, new ListQuery { Results = 500, Conditions = conditions }, Calls.Stop)).Records;

                Assert.Equal(all.Where(record => selections.All(one => one.Selects(record))).Select(record => record.Id), found.Select(record => record.Id));
            },
            iter: 500,
            threads: 1,
            print: selections => string.Join(" and ", selections.Select(one => one.Name)));
    }

    private static Gen<Selection<T>> Numeric<T>(string field, Func<T, long?> read) =>
        Compare<T, long>(field, (record, number) => read(record)?.CompareTo(number), Numbers, number => number);

    private static Gen<Selection<T>> Time<T>(string field, Func<T, DateTime?> read) =>
        Compare<T, DateTime>(field, (record, time) => read(record)?.CompareTo(time), Times, time => time);

    private static Gen<Selection<T>> Flag<T>(string field, Func<T, bool> read) =>
        Compare<T, bool>(field, (record, flag) => read(record).CompareTo(flag), [false, true], flag => flag);

    private static Gen<Selection<T>> Text<T>(string field, Func<T, string> read) => Gen.OneOf(
        Compare<T, string>(field, (record, text) => string.CompareOrdinal(Fold(read(record)), Fold(text)), Texts, text => text),
        Gen.Select(Gen.OneOf(Patterns), Gen.Bool, (pattern, isLike) => new Selection<T>(
            $"{field} {(isLike ? "like" : "not like")} {pattern}",
            conditions => conditions.And(field, isLike ? ConditionOperator.Like : ConditionOperator.NotLike, pattern),
            record => IsLike(Fold(read(record)), Fold(pattern)) == isLike)));

    /// <param name="field">Upstream's name.</param>
    /// <param name="compare">What is stored, compared with a value; null where nothing is stored.</param>
    /// <param name="values">What is asked for.</param>
    /// <param name="send">A value as the client sends it.</param>
    private static Gen<Selection<T>> Compare<T, TValue>(string field, Func<T, TValue, int?> compare, TValue[] values, Func<TValue, ConditionValue> send) => Gen.OneOf(
        Gen.Select(Gen.OneOf(Orders), Gen.OneOf(values), (order, value) => new Selection<T>(
            $"{field} {order} {value}",
            conditions => conditions.And(field, order, send(value)),
            record => compare(record, value) is { } comparison && Holds(order, comparison))),
        Gen.Select(Gen.OneOf(values).Array[1, 4], Gen.Bool, (list, isIn) => new Selection<T>(
            $"{field} {(isIn ? "in" : "not in")} {string.Join(',', list)}",
            conditions => isIn ? conditions.In(field, list.Select(send)) : conditions.NotIn(field, list.Select(send)),
            record => compare(record, list[0]) is not null && list.Any(value => compare(record, value) == 0) == isIn)));

    private static bool Holds(ConditionOperator order, int comparison) => order switch
    {
        ConditionOperator.Equal => comparison == 0,
        ConditionOperator.NotEqual => comparison != 0,
        ConditionOperator.LessThan => comparison < 0,
        ConditionOperator.LessThanOrEqual => comparison <= 0,
        ConditionOperator.GreaterThan => comparison > 0,
        _ => comparison >= 0,
    };

    // Every sign by itself: \ takes the meaning from the one after it, % is any text, _ any sign.
    private static bool IsLike(string text, string pattern) => Regex.IsMatch(
        text,
        "^" + Regex.Replace(pattern, @"\\?.", part => part.Value switch { "%" => ".*", "_" => ".", ['\\', var sign] => Regex.Escape(sign.ToString()), var sign => Regex.Escape(sign) }) + "$",
        RegexOptions.Singleline);

    // The one accent of these texts, spelt out rather than computed as the emulator does.
    private static string Fold(string text) => text.ToUpperInvariant().Replace('É', 'E');

    private sealed record Selection<T>(string Name, Func<Conditions, Conditions> AddTo, Func<T, bool> Selects);
}
