using System.Globalization;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Control.Faults;

/// <summary>Faults that are no broken answer: something happens on the other side while a client is at work.</summary>
internal static class UpstreamEvents
{
    private static readonly string[] Editable = ["name", "lastname", "text"];

    /// <summary>Ends the session of the request, which is answered as the switch says; who signs in again is well.</summary>
    public static ApiAnswer EndSession(Exchange exchange, Format format)
    {
        var switches = exchange.State.Switches;
        if (exchange.Entry.SessionId is not { } id)
        {
            return exchange.Answer();
        }

        exchange.State.Sessions.End(id);
        return ExpiredSessions.Answer(switches.ExpiredSessionGuise, switches.ErrorBodyShape, format);
    }

    /// <summary>Answers as if a row had come in before the page while somebody was paging: what ended the last page begins this one.</summary>
    public static ApiAnswer ShiftPage(Exchange exchange)
    {
        exchange.Context.Features.Set(new PageShift(1));
        return exchange.Answer();
    }

    /// <summary>Answers, then changes the object that was read, as another person would right afterwards.</summary>
    public static ApiAnswer EditElsewhere(Exchange exchange, bool sameSecond)
    {
        var answer = exchange.Answer();
        var request = exchange.Context.Request;
        var resource = (request.Path.Value ?? "").Split('/') is [.., var name, _] ? name : "";
        if (answer.Status == StatusCodes.Status200OK
            && Array.Find(Schema.Tables, table => table.Name == resource) is { } table
            && long.TryParse(request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            exchange.State.Store.Run(() => Edit(exchange.State, table, id, sameSecond));
        }

        return answer;
    }

    private static bool Edit(EmulatorState state, Table table, long id, bool sameSecond)
    {
        if (state.Store.Row(table, " WHERE \"id\" = ?", id) is not { } row
            || Editable.FirstOrDefault(name => table.Find(name) is not null) is not { } field)
        {
            return false;
        }

        var stamp = row.Text("updated_at");
        if (!sameSecond && DateTime.TryParseExact(stamp, EmulatorClock.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
        {
            stamp = EmulatorClock.Text(last.AddSeconds(1));
        }

        state.Store.Update(row, new RowChanges { [field] = row.Text(field) + " (bis)", ["updated_at"] = stamp }, stamp);
        return true;
    }
}
