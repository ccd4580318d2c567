using ContactAppointment.Application.Common.Time;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>What a caller writes, as the reader of bodies hands it on.</summary>
internal static class Given
{
    public static GivenTime Time(string text) =>
        GivenTime.TryParse(text, out var time) ? time : throw new FormatException($"{text} is no timestamp.");
}
