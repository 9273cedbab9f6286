namespace ClicRdvPortal.Shared.Listing;

/// <summary>Which rows a list shows: archiving is upstream's reversible delete.</summary>
public enum ArchivedFilter
{
    Active,
    Archived,
    All,
}
