using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>Books one visit, and is never wrong about it: when the answer is lost the visit is looked for, and not booked again.</summary>
internal sealed class VisitBooker(UpstreamCaller caller, string taker, Func<long> nextDraftId, ILogger logger)
{
    public async Task<VisitOutcome> BookAsync(VisitBooking visit)
    {
        try
        {
            return visit.IsForced ? await ForceAsync(visit) : await BookOnSlotAsync(visit);
        }
#pragma warning disable CA1031 // Whatever it was, the visit has to say so: nobody waits for a run.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            OutboxLog.WriteFailed(logger, exception, SendingKind.Create);
            return new VisitOutcome(visit) { State = VisitState.ToVerify, Problem = new ApiProblem(ProblemKind.ToVerify) };
        }
    }

    private async Task<VisitOutcome> BookOnSlotAsync(VisitBooking visit)
    {
        var draft = new AppointmentDraft
        {
            Date = visit.Start,
            InterventionIds = [.. visit.Services.Select(service => service.InterventionId)],
            CalendarId = visit.CalendarId,
            Fiche = AppointmentFicheDraft.Existing(visit.FicheId),
            Comments = visit.Comments.Length == 0 ? default : new Change<string>(visit.Comments),
        };
        for (var isAgain = false; ; isAgain = true)
        {
            var booked = await caller.WriteAsync((client, token) => client.Appointments.CreateAsync(visit.GroupId, draft, token), CancellationToken.None);
            if (booked.IsSuccess)
                return new VisitOutcome(visit) { State = VisitState.Booked };
            if (!GuardedWrite.NeedsALook(booked.Problem))
                return Failed(visit, booked.Problem);

            // An ended session booked nothing, as was seen: with the new one it is tried once more.
            var outcome = await LookForAsync(visit, booked.Problem);
            if (isAgain || booked.Problem.Kind != ProblemKind.SignedOut || outcome is not { State: VisitState.Failed, IsSeen: true })
                return outcome;
        }
    }

    /// <summary>On a slot that was free, a row of this customer at that very time is the one that was to be written.</summary>
    private async Task<VisitOutcome> LookForAsync(VisitBooking visit, ApiProblem problem)
    {
        var read = await WholeList.ReadAsync(
            caller,
            (client, page, token) => client.Vevents.ListAsync(visit.GroupId, page.Touching(visit.Start, visit.End).OfCalendar(visit.CalendarId).OfFiche(visit.FicheId), token),
            CancellationToken.None);
        if (!read.IsSuccess)
            return Failed(visit, GuardedWrite.Unseen(problem));

        var wanted = visit.Services.Select(service => service.InterventionId).ToList();
        var there = read.Value
            .Where(row => !row.Deleted && row.FicheId == visit.FicheId && row.CalendarId == visit.CalendarId && row.Start >= visit.Start)
            .Count(row => wanted.Remove(row.InterventionId));
        return there == 0 ? Failed(visit, problem with { MayBeDone = false }) with { IsSeen = true }
            : new VisitOutcome(visit) { State = wanted.Count == 0 ? VisitState.Booked : VisitState.InPart, Problem = wanted.Count == 0 ? null : problem };
    }

    private async Task<VisitOutcome> ForceAsync(VisitBooking visit)
    {
        var (writer, start, isBegun) = (new VeventWriter(caller), visit.Start, false);
        foreach (var service in visit.Services)
        {
            var end = start.AddMinutes(service.Minutes);
            var written = await writer.WriteAsync(WriteOf(visit, service, start, end));
            if (!written.IsSuccess)
            {
                var failed = Failed(visit, written.Problem);
                return isBegun && failed.State == VisitState.Failed ? failed with { State = VisitState.InPart } : failed;
            }

            (start, isBegun) = (end, true);
        }

        return new VisitOutcome(visit) { State = VisitState.Booked };
    }

    private VeventWrite WriteOf(VisitBooking visit, VisitService service, DateTime start, DateTime end) => new()
    {
        GroupId = visit.GroupId,
        Target = new Vevent
        {
            Id = nextDraftId(),
            GroupId = visit.GroupId,
            CalendarId = visit.CalendarId,
            Start = start,
            End = end,
            FicheId = visit.FicheId,
            InterventionId = service.InterventionId,
            Text = visit.Text,
            Comments = visit.Comments,
            Taker = taker,
        },
        // Only an absence asks when it was noted.
        DoneAt = start,
        KnownIds = visit.KnownIds,
    };

    private static VisitOutcome Failed(VisitBooking visit, ApiProblem problem) =>
        new(visit) { State = problem.Kind == ProblemKind.ToVerify ? VisitState.ToVerify : VisitState.Failed, Problem = problem };
}
