using ContactAppointment.Application;
using ContactAppointment.Application.AccessTokens;
using ContactAppointment.Application.Appointments.Calendar;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Home;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Application.Notifications.RecordBounce;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.PersonalData;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Application.Users;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.Organizations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>The whole application layer as it is registered, with its ports mocked.</summary>
internal sealed class UseCaseHost : IDisposable
{
    private readonly Dictionary<string, (Keyset Place, string List)> _places = [];
    private readonly ServiceProvider _provider;
    private readonly IServiceScope _requestScope;

    public UseCaseHost()
    {
        Caller.SetupGet(c => c.UserUuid).Returns(Known.User);
        Organizations.Setup(o => o.GetAsync(It.IsAny<Guid>(), It.IsAny<CancellationToken>())).Returns(FindOrganizationAsync);
        Organizations
            .Setup(o => o.RequiresIfMatchAsync(It.IsAny<Guid>(), It.IsAny<CancellationToken>()))
            .Returns(async (Guid uuid, CancellationToken ct) => (await FindOrganizationAsync(uuid, ct)).RequiresIfMatch);
        Organizations.Setup(o => o.LockAsync(It.IsAny<Guid>(), It.IsAny<CancellationToken>())).Returns(FindOrganizationAsync);
        Links.Setup(l => l.Appointment(It.IsAny<Guid>())).Returns((Guid uuid) => new Uri($"https://host/appointment/{uuid}/"));
        Links
            .Setup(l => l.Notification(It.IsAny<Guid>()))
            .Returns((Guid uuid) => new Uri($"https://host/appointmentnotifications/{uuid}/"));
        Templates.Setup(t => t.WriteSubject(It.IsAny<NotificationFacts>())).Returns((NotificationFacts f) => $"Subject {f.StartDate}");
        Templates.Setup(t => t.WriteMessage(It.IsAny<NotificationFacts>())).Returns((NotificationFacts f) => $"Message {f.StartTime}");
        Templates.Setup(t => t.WriteEvent(It.IsAny<NotificationFacts>())).Returns((NotificationFacts f) => $"Event {f.AppointmentName}");
        Templates.Setup(t => t.WriteFooter(It.IsAny<NotificationFacts>())).Returns((NotificationFacts f) => $"{f.UnsubscribeLink}");
        Calendar
            .Setup(c => c.Publish(It.IsAny<CalendarEntry>()))
            .Returns((CalendarEntry e) => new CalendarText("PUBLISH", $"{e.Uuid} {e.Sequence} {e.Summary}"));
        UnsubscribeLinks
            .Setup(l => l.For(It.IsAny<Unsubscription>()))
            .Returns((Unsubscription u) => new Uri($"https://host/unsubscribe/{u.Language}/{u.Address}"));
        Cursors
            .Setup(c => c.Encode(It.IsAny<Keyset>(), It.IsAny<string>()))
            .Returns((Keyset k, string list) => Remember($"{k.Values[^1]}{(k.IsBackward ? "b" : "f")}", k, list));
        Cursors
            .Setup(c => c.Decode(It.IsAny<string>(), It.IsAny<string>()))
            .Returns(
                (string text, string list) => _places[text].List == list ? _places[text].Place : throw new InputException("cursor", "")
            );

        _provider = new ServiceCollection()
            .AddLogging()
            .AddApplication()
            .AddSingleton(Contacts.Repository)
            .AddSingleton(ContactTypes.Repository)
            .AddSingleton(Appointments.Repository)
            .AddSingleton(Notes.Repository)
            .AddSingleton(Notifications.Repository)
            .AddSingleton(DrivingTimes.Repository)
            .AddSingleton(UnsubscribedAddresses.Repository)
            .AddSingleton(History.Repository)
            .AddSingleton(Caller.Object)
            .AddSingleton(Scope.Object)
            .AddSingleton(Lookup.Object)
            .AddSingleton(Carriers.Object)
            .AddSingleton(Traces.Object)
            .AddSingleton(UnitOfWork.Object)
            .AddSingleton(Precondition.Object)
            .AddSingleton<IStoreRetry, DirectStore>()
            .AddSingleton(Organizations.Object)
            .AddSingleton(Directory.Object)
            .AddSingleton(Users.Object)
            .AddSingleton(AccessTokens.Object)
            .AddSingleton(Links.Object)
            .AddSingleton(Templates.Object)
            .AddSingleton(Calendar.Object)
            .AddSingleton(UnsubscribeLinks.Object)
            .AddSingleton(Bounces.Object)
            .AddSingleton(Cursors.Object)
            .AddSingleton(MessageIds.Object)
            .AddSingleton(MailReader.Object)
            .AddSingleton(PickedUpMails.Object)
            .AddSingleton(MailFigures.Object)
            .AddSingleton(AppointmentFigures.Object)
            .AddSingleton<TimeProvider>(Clock)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _requestScope = _provider.CreateScope();
    }

    public StoredList<Contact> Contacts { get; } = new();
    public StoredList<ContactType> ContactTypes { get; } = new();
    public StoredList<Appointment> Appointments { get; } = new();
    public StoredList<AppointmentNote> Notes { get; } = new();
    public StoredList<AppointmentNotification> Notifications { get; } = new();
    public StoredList<DrivingTime> DrivingTimes { get; } = new();
    public StoredList<UnsubscribedAddress> UnsubscribedAddresses { get; } = new();
    public StoredList<HistoryEntry> History { get; } = new();
    public List<Organization> KnownOrganizations { get; } = [new OrganizationBuilder().Build()];
    public Mock<ICaller> Caller { get; } = new();
    public OrganizationScopeMock Scope { get; } = new();
    public Mock<IOrganizationLookup> Lookup { get; } = new();
    public Mock<IContactTypeCarriers> Carriers { get; } = new();
    public Mock<IPersonTraces> Traces { get; } = new();
    public Mock<IUnitOfWork> UnitOfWork { get; } = new();
    public Mock<IOrganizations> Organizations { get; } = new(MockBehavior.Strict);
    public Mock<IPrecondition> Precondition { get; } = new();
    public Mock<IUserAccounts> Users { get; } = new();
    public Mock<IAccessTokens> AccessTokens { get; } = new();
    public Mock<IOrganizationDirectory> Directory { get; } = new(MockBehavior.Strict);
    public Mock<IResourceLinks> Links { get; } = new(MockBehavior.Strict);
    public Mock<INotificationTemplates> Templates { get; } = new(MockBehavior.Strict);
    public Mock<ICalendarWriter> Calendar { get; } = new(MockBehavior.Strict);
    public Mock<IUnsubscribeLinks> UnsubscribeLinks { get; } = new(MockBehavior.Strict);
    public Mock<IBounceReader> Bounces { get; } = new(MockBehavior.Strict);
    public Mock<ICursorCodec> Cursors { get; } = new(MockBehavior.Strict);
    public Mock<IMessageIds> MessageIds { get; } = new(MockBehavior.Strict);
    public Mock<IMailReader> MailReader { get; } = new(MockBehavior.Strict);
    public Mock<IPickedUpMails> PickedUpMails { get; } = new();
    public Mock<IMailFigures> MailFigures { get; } = new(MockBehavior.Strict);
    public Mock<IAppointmentFigures> AppointmentFigures { get; } = new(MockBehavior.Strict);
    public FakeTimeProvider Clock { get; } = new(Known.Now);

    /// <summary>How often everything was stored.</summary>
    public int Saves => UnitOfWork.Invocations.Count(i => i.Method.Name == nameof(IUnitOfWork.SaveChangesAsync));

    public T Get<T>()
        where T : notnull => _requestScope.ServiceProvider.GetRequiredService<T>();

    public object Get(Type type) => _requestScope.ServiceProvider.GetRequiredService(type);

    public Task<TResult> SendAsync<TCommand, TResult>(TCommand command)
        where TCommand : notnull => Get<ICommandHandler<TCommand, TResult>>().HandleAsync(command, CancellationToken.None);

    public Task<TResult> AskAsync<TQuery, TResult>(TQuery query)
        where TQuery : notnull => Get<IQueryHandler<TQuery, TResult>>().HandleAsync(query, CancellationToken.None);

    public void Dispose()
    {
        _requestScope.Dispose();
        _provider.Dispose();
    }

    private Task<Organization> FindOrganizationAsync(Guid uuid, CancellationToken ct) =>
        Task.FromResult(KnownOrganizations.Single(o => o.Uuid == uuid));

    private string Remember(string text, Keyset place, string list)
    {
        _places[text] = (place, list);
        return text;
    }
}
