namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Tries a folder before something is lost for want of it.</summary>
internal static class WritableFolder
{
    /// <summary>As much as there must be room for at the least: a database of its own, or a mail.</summary>
    private const int RoomBytes = 1024 * 1024;

    /// <summary>Makes a folder, and sees that it can be written to and has room.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="key">The setting that names it.</param>
    /// <exception cref="ConfigurationException">It cannot, or has none.</exception>
    public static void Require(string path, string key)
    {
        var probe = Path.Combine(path, $".probe-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(path);
            using var file = new FileStream(
                probe,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0,
                FileOptions.DeleteOnClose
            );
            file.Write(new byte[RoomBytes]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{key}: the folder {path} cannot be written to: {e.Message}", e);
        }
    }
}
