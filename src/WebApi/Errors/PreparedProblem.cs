using System.Text;

namespace ContactAppointment.WebApi.Errors;

/// <summary>A problem document that is the same each time but for its <c>trace_id</c>, and is written once: for errors that must cost little.</summary>
internal sealed class PreparedProblem
{
    private readonly int _status;
    private readonly byte[] _before;
    private readonly byte[] _after;

    /// <param name="status">The HTTP status.</param>
    /// <param name="document">The document's text.</param>
    /// <param name="placeholder">What stands in it for the <c>trace_id</c>.</param>
    public PreparedProblem(int status, string document, string placeholder)
    {
        var parts = document.Split(placeholder);
        (_status, _before, _after) = (status, Encoding.UTF8.GetBytes(parts[0]), Encoding.UTF8.GetBytes(parts[1]));
    }

    public async Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        byte[] body = [.. _before, .. Encoding.UTF8.GetBytes(ProblemWriter.TraceIdOf(http)), .. _after];
        response.StatusCode = _status;
        response.ContentType = ProblemWriter.MediaType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, CancellationToken.None);
    }
}
