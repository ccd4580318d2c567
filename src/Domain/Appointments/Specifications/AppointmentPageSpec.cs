using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A page of an organization's appointments, filtered and sorted as a caller wishes, with their notes and driving times; to be read.</summary>
public sealed class AppointmentPageSpec : PageSpec<Appointment>
{
    /// <summary>What the list can be sorted by.</summary>
    public static readonly SortFields<Appointment> SortFields = new SortFields<Appointment>()
        .With("start_date", a => a.Slot.Start)
        .With("end_date", a => a.Slot.End);

    /// <summary>Selects a page of the appointments that the filter lets pass.</summary>
    public AppointmentPageSpec(Guid organizationUuid, AppointmentFilter filter, ListPage<Appointment> page)
        : base(organizationUuid, page)
    {
        Query.Include(a => a.NotePlacements, p => p.Note).Include(a => a.DrivingTimes).Search(a => a.SearchText, filter.Search);
        if (filter.Owner is { } owner)
            Query.Where(a => a.Owner == owner);
        if (filter.ContactUuid is { } contact)
            Query.Where(a => a.ContactUuid == contact);
        if (filter.SiteprofileUuid is { } siteprofile)
            Query.Where(a => a.SiteprofileUuid == siteprofile);
        if (filter.Invitee is { } invitee)
            Query.Lookup(Lookup.Of(AppointmentLookup.InviteeKind, invitee));
        if (filter.Workflowlevel2Uuid is { } workflowlevel2)
            Query.Lookup(Lookup.Of(AppointmentLookup.Workflowlevel2Kind, workflowlevel2));
        if (filter.Type is { } type)
            Query.Lookup(AppointmentLookup.Type(type));
        FilterByTime(filter);
    }

    private void FilterByTime(AppointmentFilter filter)
    {
        if (filter.StartFrom is { } startFrom)
            Query.Where(a => a.Slot.Start >= startFrom);
        if (filter.StartUntil is { } startUntil)
            Query.Where(a => a.Slot.Start <= startUntil);
        if (filter.EndFrom is { } endFrom)
            Query.Where(a => a.Slot.End >= endFrom);
        if (filter.EndUntil is { } endUntil)
            Query.Where(a => a.Slot.End <= endUntil);
    }
}
