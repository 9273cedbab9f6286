using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>
/// Compares rows by the fields a person can edit, since <c>updated_at</c> has a resolution of a second and may be
/// missing (fault F28).
/// </summary>
internal static class Versions
{
    public static bool AreEqual(Group one, Group other) =>
        one.Name == other.Name && one.Preposition == other.Preposition && one.Phone == other.Phone && one.Fax == other.Fax
        && one.Address == other.Address && one.Zipcode == other.Zipcode && one.City == other.City
        && one.Country == other.Country && one.CountryCode == other.CountryCode && one.Timezone == other.Timezone
        && one.Sendmail == other.Sendmail && one.Mailreminder == other.Mailreminder && one.Smsreminder == other.Smsreminder;

    public static bool AreEqual(Calendar one, Calendar other) =>
        one.Name == other.Name && one.Publicname == other.Publicname && one.Address == other.Address
        && one.Zipcode == other.Zipcode && one.City == other.City && one.CalendarsetId == other.CalendarsetId
        && one.Sort == other.Sort && one.Deleted == other.Deleted;

    public static bool AreEqual(Calendarset one, Calendarset other) =>
        one.Name == other.Name && one.Publicname == other.Publicname && one.Description == other.Description && one.Sort == other.Sort;

    public static bool AreEqual(Intervention one, Intervention other) =>
        one.Name == other.Name && one.Publicname == other.Publicname && one.Abbr == other.Abbr && one.Length == other.Length
        && one.Colorref == other.Colorref && one.Price == other.Price && one.InterventionsetId == other.InterventionsetId
        && one.Sort == other.Sort && one.Deleted == other.Deleted;

    public static bool AreEqual(Interventionset one, Interventionset other) =>
        one.Name == other.Name && one.Publicname == other.Publicname && one.Description == other.Description && one.Sort == other.Sort;

    public static bool AreEqual(Vevent one, Vevent other) =>
        one.CalendarId == other.CalendarId && one.Start == other.Start && one.End == other.End && one.FicheId == other.FicheId
        && one.InterventionId == other.InterventionId && one.Text == other.Text && one.Comments == other.Comments
        && one.Colorref == other.Colorref && one.State == other.State && one.Deleted == other.Deleted
        && one.Customfields.Equals(other.Customfields);

    public static bool AreEqual(Fiche one, Fiche other) =>
        one.Lastname == other.Lastname && one.Firstname == other.Firstname && one.Firstphone == other.Firstphone
        && one.Secondphone == other.Secondphone && one.Email == other.Email && one.Birthdate == other.Birthdate
        && one.Comments == other.Comments && one.RappelEmail == other.RappelEmail && one.RappelSms == other.RappelSms
        && one.Externid == other.Externid && one.Deleted == other.Deleted && one.Customfields.Equals(other.Customfields);

    public static bool Carries(Group group, GroupChanges changes) =>
        Has(changes.Name, group.Name) && Has(changes.Preposition, group.Preposition) && Has(changes.Phone, group.Phone)
        && Has(changes.Fax, group.Fax) && Has(changes.Address, group.Address) && Has(changes.Zipcode, group.Zipcode)
        && Has(changes.City, group.City) && Has(changes.Country, group.Country) && Has(changes.CountryCode, group.CountryCode)
        && Has(changes.Timezone, group.Timezone) && Has(changes.Sendmail, group.Sendmail)
        && Has(changes.Mailreminder, group.Mailreminder ?? 0) && Has(changes.Smsreminder, group.Smsreminder ?? 0);

    public static bool Carries(Calendar calendar, CalendarChanges changes) =>
        Has(changes.Name, calendar.Name) && Has(changes.Publicname, calendar.Publicname) && Has(changes.Address, calendar.Address)
        && Has(changes.Zipcode, calendar.Zipcode) && Has(changes.City, calendar.City)
        && Has(changes.CalendarsetId, calendar.CalendarsetId) && Has(changes.Sort, calendar.Sort ?? 0)
        && Has(changes.Deleted, calendar.Deleted);

    public static bool Carries(Calendarset set, CalendarsetChanges changes) =>
        Has(changes.Name, set.Name) && Has(changes.Publicname, set.Publicname)
        && Has(changes.Description, set.Description) && Has(changes.Sort, set.Sort ?? 0);

    public static bool Carries(Intervention intervention, InterventionChanges changes) =>
        Has(changes.Name, intervention.Name) && Has(changes.Publicname, intervention.Publicname) && Has(changes.Abbr, intervention.Abbr)
        && Has(changes.Length, intervention.Length ?? 0) && Has(changes.Colorref, intervention.Colorref)
        && Has(changes.Price, intervention.Price) && Has(changes.InterventionsetId, intervention.InterventionsetId)
        && Has(changes.Sort, intervention.Sort ?? 0) && Has(changes.Deleted, intervention.Deleted);

    public static bool Carries(Interventionset set, InterventionsetChanges changes) =>
        Has(changes.Name, set.Name) && Has(changes.Publicname, set.Publicname)
        && Has(changes.Description, set.Description) && Has(changes.Sort, set.Sort ?? 0);

    private static bool Has<T>(Change<T> change, T value) =>
        !change.IsSet || EqualityComparer<T>.Default.Equals(change.Value, value);
}
