namespace ContactAppointment.AdminPanel.Contacts;

/// <summary>Remembers, for a window, where one was in the list of contacts, so that the way back leads there.</summary>
internal sealed class LastContactList
{
    /// <summary>The address within the panel.</summary>
    public string Address { get; set; } = new ContactListPlace().Address;
}
