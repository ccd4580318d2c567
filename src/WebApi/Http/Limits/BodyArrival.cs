namespace ContactAppointment.WebApi.Http.Limits;

/// <summary>Whether a request's body is still on its way: whoever is late then is the client.</summary>
internal static class BodyArrival
{
    private static readonly object Key = new();

    /// <summary>Awaits what reads the body.</summary>
    public static async Task<T> AwaitAsync<T>(HttpContext http, ValueTask<T> reading)
    {
        http.Items[Key] = true;
        var read = await reading;
        http.Items.Remove(Key);
        return read;
    }

    /// <summary>Awaits what reads the body.</summary>
    public static async Task AwaitAsync(HttpContext http, Task reading)
    {
        http.Items[Key] = true;
        await reading;
        http.Items.Remove(Key);
    }

    public static bool IsAwaited(HttpContext http) => http.Items.ContainsKey(Key);
}
