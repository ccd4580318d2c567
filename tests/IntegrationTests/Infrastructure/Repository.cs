namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>The files of the repository that the tests are built from.</summary>
internal static class Repository
{
    /// <summary>Where a file or folder lies, given its path from the root.</summary>
    public static string PathOf(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ContactAppointment.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return Path.Combine(folder.FullName, relative);
    }
}
