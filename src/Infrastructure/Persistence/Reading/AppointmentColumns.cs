using System.Globalization;
using System.Linq.Expressions;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.DrivingTimes;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>The columns of an appointment that the API shows, of its notes and of its driving times, and how rows of them become its answer.</summary>
internal static class AppointmentColumns
{
    public const string Key = "AppointmentId";
    public const string Kind = "appointment";
    public const string NotesKind = "notes of appointments";
    public const string DrivingTimesKind = "driving times of appointments";

    public static readonly Expression<Func<Appointment, object>> All = a => new
    {
        a.Id,
        a.Uuid,
        a.Version,
        a.Name,
        a.Owner,
        a.Slot.Start,
        a.Slot.End,
        a.Types,
        a.Address,
        a.SiteprofileUuid,
        a.ContactUuid,
        a.InviteeUuids,
        a.Workflowlevel2Uuids,
        a.OrganizationUuid,
        a.Summary,
    };

    public static AppointmentDto Read(StoredRow row) =>
        new()
        {
            Id = row.Number(0),
            Uuid = row.Uuid(1),
            Version = row.Number(2),
            Name = row.Text(3),
            Owner = row.Uuid(4),
            StartDate = row.Moment(5),
            EndDate = row.Moment(6),
            Type = row.Texts(7),
            Address = row.Text(8),
            SiteprofileUuid = row.UuidOrNull(9),
            ContactUuid = row.UuidOrNull(10),
            InviteeUuids = row.UuidsOrNull(11),
            Workflowlevel2Uuids = row.UuidsOrNull(12),
            OrganizationUuid = row.Uuid(13),
            Summary = row.Text(14),
        };

    /// <summary>The notes of some appointments, by type.</summary>
    public static IQueryable NotesOf(AppDbContext context, ITextSearch search, Guid organization, IReadOnlyList<int> appointments) =>
        context
            .Set<NotePlacement>()
            .Where(p => p.OrganizationUuid == organization && appointments.Contains(EF.Property<int>(p, Key)))
            .OrderBy(p => EF.Property<int>(p, Key))
            .ThenBy(p => p.Type)
            .Select(p => new
            {
                AppointmentId = EF.Property<int>(p, Key),
                p.Note.Id,
                p.Note.Version,
                p.Note.Note,
                p.Type,
            });

    public static (int Appointment, NestedNoteDto Note) ReadNote(StoredRow row) =>
        (
            row.Number(0),
            new NestedNoteDto
            {
                Id = row.Number(1),
                Version = row.Number(2),
                Note = row.Text(3),
                Type = row.Number(4),
            }
        );

    /// <summary>The driving times of some appointments, by id.</summary>
    public static IQueryable DrivingTimesOf(AppDbContext context, ITextSearch search, Guid organization, IReadOnlyList<int> appointments) =>
        context
            .Set<DrivingTime>()
            .Where(t => t.OrganizationUuid == organization && appointments.Contains(EF.Property<int>(t, Key)))
            .OrderBy(t => t.Id)
            .Select(t => new
            {
                AppointmentId = EF.Property<int>(t, Key),
                t.Id,
                t.Uuid,
                t.Version,
                t.Distance,
                t.Time,
                t.TimePoint,
            });

    public static DrivingTimeDto ReadDrivingTime(StoredRow row) =>
        new()
        {
            Appointment = row.Number(0),
            Id = row.Number(1),
            Uuid = row.Uuid(2),
            Version = row.Number(3),
            Distance = row.IsNull(4) ? null : row.Decimal(4).ToString("0.00", CultureInfo.InvariantCulture),
            Time = row.NumberOrNull(5),
            TimePoint = row.MomentOrNull(6),
        };
}
