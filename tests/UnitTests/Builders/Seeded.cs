using Bogus;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>Made-up data that is the same on every run and in every order of tests.</summary>
internal static class Seeded
{
    private const int Seed = 20260330;

    public static Faker Faker() => new("de") { Random = new Randomizer(Seed) };
}
