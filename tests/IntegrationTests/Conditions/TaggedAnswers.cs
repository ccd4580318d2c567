using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Conditions;

internal static class TaggedAnswers
{
    /// <summary>The tag of an answer, which must be a strong one.</summary>
    public static string Tag(this HttpResponseMessage response)
    {
        Assert.That(response.Headers.ETag, Is.Not.Null, $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri}");
        Assert.That(response.Headers.ETag!.IsWeak, Is.False);
        return response.Headers.ETag.ToString();
    }

    /// <summary>The tag of a resource that must be there.</summary>
    public static async Task<string> TagOfAsync(this ApiClient client, string path)
    {
        var response = await client.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        return response.Tag();
    }

    public static Task<HttpResponseMessage> GetUnlessAsync(this ApiClient client, string path, string ifNoneMatch) =>
        client.SendAsync(HttpMethod.Get, path, content: null, ("If-None-Match", ifNoneMatch));

    public static Task<HttpResponseMessage> PatchIfAsync(this ApiClient client, string path, object body, string ifMatch) =>
        client.SendAsync(HttpMethod.Patch, path, ApiClient.Json(body), ("If-Match", ifMatch));

    /// <summary>What changes the resource at a path without regard to what it is: it is written anew, touched, deleted.</summary>
    public static async Task<HttpResponseMessage> ChangeIfAsync(
        this ApiClient client,
        string method,
        string path,
        object body,
        string ifMatch
    ) =>
        await client.SendAsync(
            HttpMethod.Parse(method),
            path,
            method is "DELETE" or "POST" ? null : ApiClient.Json(body),
            ("If-Match", ifMatch)
        );
}
