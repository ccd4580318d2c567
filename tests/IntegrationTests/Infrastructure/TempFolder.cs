using ContactAppointment.IntegrationTests.Infrastructure.Stores;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>A folder of a test's own, gone with it, and with the database that belongs to it.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("contact-appointment-").FullName;

    public string Below(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        TestStore.Current.Drop(Path);
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
