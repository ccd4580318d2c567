namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Figures that the build shows beside the counts.</summary>
internal static class Figures
{
    private static readonly Lock Writing = new();

    public static void Tell(FormattableString figure)
    {
        var line = FormattableString.Invariant(figure);
        TestContext.Progress.WriteLine(line);
        if (Environment.GetEnvironmentVariable("CONTACTAPPOINTMENT_FIGURES") is { Length: > 0 } file)
            lock (Writing)
                File.AppendAllLines(file, [line]);
    }
}
