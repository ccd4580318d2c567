namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>The folder for everything that the service itself writes to disk (<c>DataFolder</c>).</summary>
internal sealed record DataFolder(string Path)
{
    public const string Key = "DataFolder";
    public const string Default = "./data";

    /// <summary>Makes the folder, and sees that it can be written to.</summary>
    /// <exception cref="ConfigurationException">It cannot.</exception>
    public static DataFolder Open(string configured, string contentRoot)
    {
        var path = System.IO.Path.GetFullPath(configured, contentRoot);
        WritableFolder.Require(path, Key);
        return new DataFolder(path);
    }

    /// <summary>A file or folder below it.</summary>
    public string Below(string name) => System.IO.Path.Combine(Path, name);
}
