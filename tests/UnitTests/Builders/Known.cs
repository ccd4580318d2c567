namespace ContactAppointment.UnitTests.Builders;

/// <summary>Values that tests share, so that a failure reads the same on every run.</summary>
internal static class Known
{
    public static readonly Guid Organization = new("0199f4a0-aaaa-7000-8000-000000000001");
    public static readonly Guid OtherOrganization = new("0199f4a0-aaaa-7000-8000-000000000002");
    public static readonly Guid User = new("0199f4a0-bbbb-7000-8000-000000000001");
    public static readonly Guid OtherUser = new("0199f4a0-bbbb-7000-8000-000000000002");

    /// <summary>A Monday, ten in the morning in Berlin.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 30, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset End = Start.AddHours(1);

    /// <summary>Three days before <see cref="Start"/>.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 27, 9, 0, 0, TimeSpan.Zero);
}
