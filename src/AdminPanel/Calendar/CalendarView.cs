namespace ContactAppointment.AdminPanel.Calendar;

/// <summary>How much of the calendar is seen, and as what.</summary>
public enum CalendarView
{
    Month,
    Week,
    Day,

    /// <summary>A month's appointments below each other.</summary>
    List,
}
