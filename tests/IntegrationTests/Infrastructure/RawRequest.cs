using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Sends a request line and headers as they are: .NET's client would mend or refuse them.</summary>
internal static class RawRequest
{
    public static async Task<(int Status, string Answer)> SendRawAsync(
        this ApiClient client,
        string requestLine,
        IEnumerable<string> headers,
        string body = ""
    )
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, client.Http.BaseAddress!.Port);
        var stream = connection.GetStream();
        string[] request =
        [
            requestLine,
            .. headers,
            $"Authorization: Bearer {TestTokens.For(client.Organization, client.User)}",
            "Content-Type: application/json",
            $"Content-Length: {Encoding.UTF8.GetByteCount(body)}",
            "Connection: close",
            "",
            body,
        ];
        await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", request)));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        return (int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture), answer);
    }
}
