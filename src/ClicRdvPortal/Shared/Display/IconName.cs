namespace ClicRdvPortal.Shared.Display;

/// <summary>The signs of <c>icons.svg</c>, by the id of their symbol.</summary>
public static class IconName
{
    public const string Leaf = "leaf";
    public const string Planner = "planner";
    public const string Calendars = "calendars";
    public const string Groups = "groups";
    public const string Settings = "settings";
    public const string Clients = "clients";
    public const string Services = "services";
    public const string Clock = "clock";
    public const string Search = "search";
    public const string Close = "close";
    public const string Check = "check";
    public const string Plus = "plus";
    public const string Minus = "minus";
    public const string More = "more";
    public const string Menu = "menu";
    public const string ChevronDown = "chevron-down";
    public const string ChevronRight = "chevron-right";
    public const string ChevronLeft = "chevron-left";
    public const string ArrowUp = "arrow-up";
    public const string ArrowDown = "arrow-down";
    public const string Person = "person";
    public const string SignOut = "sign-out";
    public const string Language = "language";
    public const string Light = "light";
    public const string Dark = "dark";
    public const string System = "system";
    public const string Warning = "warning";
    public const string Info = "info";
    public const string Refresh = "refresh";
    public const string Edit = "edit";
    public const string Archive = "archive";
    public const string Restore = "restore";
    public const string Trash = "trash";
    public const string Drag = "drag";
    public const string Filter = "filter";
    public const string Lock = "lock";
    public const string Phone = "phone";
    public const string Print = "print";
    public const string Offline = "offline";
}
