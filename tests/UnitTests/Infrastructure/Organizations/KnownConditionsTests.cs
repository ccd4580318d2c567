using ContactAppointment.Domain.Organizations;
using ContactAppointment.Infrastructure.Organizations;
using Microsoft.Extensions.Time.Testing;

namespace ContactAppointment.UnitTests.Infrastructure.Organizations;

public sealed class KnownConditionsTests
{
    private static readonly Guid _uuid = Guid.CreateVersion7();

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public void Of_Unknown_IsToBeAsked() => Assert.That(new KnownConditions(_clock).Of(_uuid), Is.Null);

    [Test]
    public void Of_Noted_IsKnownUntilItIsOld()
    {
        var known = new KnownConditions(_clock);
        known.Note(Stored(1, true));

        _clock.Advance(KnownConditions.Age - TimeSpan.FromTicks(1));
        Assert.That(known.Of(_uuid), Is.True);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.That(known.Of(_uuid), Is.Null);
    }

    /// <summary>A change is known at once, and stays so when one comes who has read before it.</summary>
    [TestCase(2, 3)]
    [TestCase(3, 2)]
    public void Note_TwoStates_TheLaterIsKnown(int first, int second)
    {
        var known = new KnownConditions(_clock);

        foreach (var version in new[] { first, second })
            known.Note(Stored(version, version == 3));

        Assert.That(known.Of(_uuid), Is.True);
    }

    /// <summary>As after a backup was restored, in which the organization is at an earlier version.</summary>
    [Test]
    public void Note_AnEarlierOneAfterTheLaterIsOld_IsKnown()
    {
        var known = new KnownConditions(_clock);
        known.Note(Stored(3, true));

        _clock.Advance(KnownConditions.Age);
        known.Note(Stored(2, false));

        Assert.That(known.Of(_uuid), Is.False);
    }

    private static Organization Stored(int version, bool requiresIfMatch)
    {
        var organization = Organization.Found(_uuid, "Europe/Berlin", "de");
        organization.GuardChanges(requiresIfMatch);
        while (organization.Version < version)
            organization.Stamp(DateTimeOffset.UnixEpoch, null);
        return organization;
    }
}
