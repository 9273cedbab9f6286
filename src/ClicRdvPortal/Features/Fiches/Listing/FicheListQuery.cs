using ClicRdv.Client;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>What is asked of the upstream for a state of the page.</summary>
internal static class FicheListQuery
{
    /// <summary>The lists that make up what is shown: one, or two that complete each other.</summary>
    public static IReadOnlyList<ListQuery> Of(FichesPageState state, FicheSearch? search)
    {
        var query = new ListQuery
        {
            Sort = state.Sort switch
            {
                FichesSort.Birthdate => "birthdate",
                FichesSort.Created => "created_at",
                FichesSort.Email => "email",
                _ => "lastname",
            },
            Descending = state.Descending,
            Conditions = ConditionsOf(state),
        };
        return search is null ? [query] : search.Narrow(query);
    }

    /// <summary>Whether a fiche belongs on the page: one that only its mark shows to be archived passes the condition.</summary>
    public static bool IsShown(FichesPageState state, Fiche fiche) => state.Show switch
    {
        FichesShown.Active => !fiche.IsDeleted,
        FichesShown.Archived => fiche.IsDeleted,
        _ => true,
    };

    private static Conditions ConditionsOf(FichesPageState state)
    {
        var conditions = Conditions.None;
        if (state.Show != FichesShown.All)
            conditions = conditions.And("deleted", ConditionOperator.Equal, state.Show == FichesShown.Archived);

        // Upstream keeps a time with a birth date, which means nothing.
        if (state.Born is { } born)
            conditions = Between(conditions, "birthdate", born, born);
        conditions = Between(conditions, "created_at", state.CreatedFrom, state.CreatedUntil);
        if (state.Origin != FichesOrigin.Any)
            conditions = conditions.And("from_web", ConditionOperator.Equal, state.Origin == FichesOrigin.Web);
        if (state.Reminders is FichesReminders.Sms or FichesReminders.None)
            conditions = conditions.And("rappel_sms", ConditionOperator.Equal, state.Reminders == FichesReminders.Sms);
        if (state.Reminders is FichesReminders.Email or FichesReminders.None)
            conditions = conditions.And("rappel_email", ConditionOperator.Equal, state.Reminders == FichesReminders.Email);
        return conditions;
    }

    private static Conditions Between(Conditions conditions, string field, DateOnly? from, DateOnly? until)
    {
        if (from is { } first)
            conditions = conditions.And(field, ConditionOperator.GreaterThanOrEqual, first);
        return until is { } last ? conditions.And(field, ConditionOperator.LessThan, last.AddDays(1)) : conditions;
    }
}
