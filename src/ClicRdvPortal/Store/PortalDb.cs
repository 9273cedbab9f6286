using Microsoft.EntityFrameworkCore;

namespace ClicRdvPortal.Store;

/// <summary>
/// The portal's own small database. It holds ids, and words of the person who is signed in about their own screen; what could say
/// more is encrypted before it comes here, and expires (design decision 13). A test holds the columns to that.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : DbContext(options)
{
    private const int LongestUpstream = 255;
    private const int LongestCalendars = 2000;
    private const int LongestKey = 100;

    public DbSet<PreferenceRow> Preferences => Set<PreferenceRow>();

    public DbSet<PersonalSetRow> Sets => Set<PersonalSetRow>();

    public DbSet<TicketRow> Tickets => Set<TicketRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Keys are made here and no column type is named, so that one migration serves SQLite and PostgreSQL.
        modelBuilder.Entity<PreferenceRow>(row =>
        {
            row.ToTable("preferences");
            row.HasKey(preference => new { preference.Upstream, preference.ProId, preference.Name });
            row.Property(preference => preference.Upstream).HasMaxLength(LongestUpstream);
            row.Property(preference => preference.Name).HasMaxLength(PreferenceRow.LongestName);
            row.Property(preference => preference.Value).HasMaxLength(PreferenceRow.LongestValue);
        });
        modelBuilder.Entity<PersonalSetRow>(row =>
        {
            row.ToTable("personal_sets");
            row.HasKey(set => set.Id);
            row.Property(set => set.Id).ValueGeneratedNever();
            row.Property(set => set.Upstream).HasMaxLength(LongestUpstream);
            row.Property(set => set.Name).HasMaxLength(PersonalSet.LongestName);
            row.Property(set => set.Calendars).HasMaxLength(LongestCalendars);
            row.HasIndex(set => new { set.Upstream, set.ProId, set.GroupId, set.Name }).IsUnique();
        });
        modelBuilder.Entity<TicketRow>(row =>
        {
            row.ToTable("tickets");
            row.HasKey(ticket => ticket.Id);
            row.Property(ticket => ticket.Id).HasMaxLength(LongestKey);
            row.HasIndex(ticket => ticket.ExpiresAt);
        });
        modelBuilder.Entity<DraftRow>(row =>
        {
            row.ToTable("drafts");
            row.HasKey(draft => draft.Id);
            row.Property(draft => draft.Id).ValueGeneratedNever();
            row.Property(draft => draft.Upstream).HasMaxLength(LongestUpstream);
            row.Property(draft => draft.Kind).HasMaxLength(DraftRow.LongestKind);
            row.Property(draft => draft.Place).HasMaxLength(DraftRow.LongestPlace);
            row.HasIndex(draft => new { draft.Upstream, draft.ProId });
            row.HasIndex(draft => draft.ExpiresAt);
        });
    }
}
