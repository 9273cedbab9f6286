using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Groups;

internal static class GroupRules
{
    public static void Check(RowChanges changes)
    {
        // 0 is off, otherwise one to forty-eight hours in minutes [docs: rest-ressources-group].
        CheckReminder(changes, "mailreminder", 2880);
        // One to twenty-four hours [docs]; that the unit is minutes too is [inferred].
        CheckReminder(changes, "smsreminder", 1440);
    }

    private static void CheckReminder(RowChanges changes, string name, long max)
    {
        if (changes.Has(name) && changes.Integer(name) is not 0 and var minutes && !(minutes >= 60 && minutes <= max))
        {
            throw ApiRefusal.Invalid($"{name} is 0, or 60 to {max} minutes");
        }
    }
}
