namespace ClicRdvPortal.Shared.Bulk;

public enum BulkAction
{
    Edit,
    Archive,
    Restore,
}
