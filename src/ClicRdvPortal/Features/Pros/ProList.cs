using ClicRdv.Client;
using ClicRdvPortal.Shared.Listing;

namespace ClicRdvPortal.Features.Pros;

/// <summary>The staff of a group, by their names.</summary>
public sealed record ProList(Group Group, IReadOnlyList<Pro> Pros)
{
    public IReadOnlyList<Pro> Named(string search)
    {
        var words = LooseText.WordsOf(search);
        return [.. Pros
            .Where(pro => words.All(word => LooseText.Holds($"{pro.Lastname} {pro.Firstname} {pro.Email}", word)))
            .OrderBy(pro => pro.Lastname, LooseText.Comparer).ThenBy(pro => pro.Firstname, LooseText.Comparer).ThenBy(pro => pro.Id)];
    }
}
