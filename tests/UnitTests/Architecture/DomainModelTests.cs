using System.Reflection;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.UnitTests.Architecture;

public sealed class DomainModelTests
{
    private static readonly Type[] Concrete =
    [
        .. Layers.Domain.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.DeclaringType is null),
    ];

    /// <summary>Entities, and what belongs to an organization without being addressed itself.</summary>
    private static readonly Type[] Model =
    [
        .. Concrete.Where(t => t.IsAssignableTo(typeof(Entity)) || t.IsAssignableTo(typeof(IBelongsToOrganization))),
    ];

    private static readonly Type[] Records = [.. Concrete.Where(IsRecord)];

    // Events and questions are made by whoever likes; value objects only by a factory that checks them.
    private static readonly Type[] Questions =
    [
        typeof(Keyset),
        typeof(ListPage<>),
        typeof(SearchWord),
        typeof(SortField<>),
        typeof(ContactFilter),
        typeof(AppointmentFilter),
        typeof(NotificationFilter),
    ];
    private static readonly Type[] ValueObjects =
    [
        .. Records.Where(t => !t.IsAssignableTo(typeof(IDomainEvent)) && !Questions.Contains(t)),
    ];

    [Test]
    public void Model_Types_AreWhatTheRulesBelowSpeakOf()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Model.Select(t => t.Name),
                Is.SupersetOf(
                    new[]
                    {
                        "Contact",
                        "ContactType",
                        "Appointment",
                        "AppointmentNote",
                        "AppointmentNotification",
                        "NotePlacement",
                        "DrivingTime",
                        "Organization",
                    }
                )
            );
            Assert.That(
                ValueObjects.Select(t => t.Name),
                Is.SupersetOf(new[] { "TimeSlot", "PersonName", "Address", "EmailAddress", "PhoneNumber" })
            );
        });
    }

    [Test]
    public void Model_Types_AreSealedAndMadeByNobodyElse()
    {
        var open = Model.Where(t => !t.IsSealed || t.GetConstructors().Length > 0);

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void Model_Properties_AreSetByNobodyElse()
    {
        var settable = Model
            .Concat([typeof(Entity), typeof(AggregateRoot)])
            .SelectMany(t => t.GetProperties().Where(p => p.GetSetMethod() is not null).Select(p => $"{t.Name}.{p.Name}"));

        Assert.That(settable, Is.Empty);
    }

    [Test]
    public void Model_Collections_AreChangedByNobodyElse()
    {
        var writable = Model.SelectMany(t =>
            t.GetProperties()
                .Where(p => p.PropertyType.GetInterfaces().Append(p.PropertyType).Any(IsCollection))
                .Select(p => $"{t.Name}.{p.Name}")
        );

        Assert.That(writable, Is.Empty);
    }

    [Test]
    public void Model_Fields_ArePrivate()
    {
        var open = Model.SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.Public).Select(f => $"{t.Name}.{f.Name}"));

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void Records_All_AreSealed()
    {
        var open = Records.Where(t => !t.IsSealed);

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void ValueObjects_All_AreMadeAndChangedByTheirFactoriesOnly()
    {
        var open = ValueObjects.Where(t => t.GetConstructors().Length > 0 || t.GetProperties().Any(p => p.GetSetMethod() is not null));

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void Events_All_CarryIdsAndValuesOnly()
    {
        var events = Concrete.Where(t => t.IsAssignableTo(typeof(IDomainEvent))).ToList();

        var carried = events.SelectMany(t => t.GetProperties()).Where(p => p.PropertyType.Assembly == Layers.Domain);

        Assert.Multiple(() =>
        {
            Assert.That(events, Is.Not.Empty.And.All.Matches<Type>(t => t.IsSealed && IsRecord(t)));
            Assert.That(carried, Is.Empty);
        });
    }

    [Test]
    public void Specifications_All_AreSealedAndNamedSo()
    {
        var specifications = Concrete.Where(t => IsSpecification(t) && t.GetGenericArguments().Length == 0).ToList();

        Assert.That(
            specifications,
            Is.Not.Empty.And.All.Matches<Type>(t => t.IsSealed && t.Name.EndsWith("Spec", StringComparison.Ordinal))
        );
    }

    private static bool IsCollection(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ICollection<>);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsSpecification(Type? type) =>
        type is not null
        && ((type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Specification<>)) || IsSpecification(type.BaseType));
}
