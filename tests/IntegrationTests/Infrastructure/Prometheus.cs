using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Reads figures in Prometheus' text format.</summary>
internal static class Prometheus
{
    /// <summary>The answer to a scrape with a token, or without one.</summary>
    public static Task<HttpResponseMessage> ScrapeAsync(this HttpClient http, string? token, string path = "/metrics")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http.SendAsync(request);
    }

    /// <summary>The figures by their names, those with several labels added up.</summary>
    public static async Task<Dictionary<string, double>> ReadFiguresAsync(this HttpClient http, string? token)
    {
        var response = await http.ScrapeAsync(token);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text.Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (Name: line.Split('{', ' ')[0], Value: line[(line.LastIndexOf('}') + 1)..].Trim().Split(' ')[^1]))
            .GroupBy(f => f.Name)
            .ToDictionary(g => g.Key, g => g.Sum(f => double.Parse(f.Value, CultureInfo.InvariantCulture)));
    }
}
