namespace ContactAppointment.WebApi.Http.JsonPatches;

/// <summary>The resource is not as a JSON Patch takes it to be (RFC 5789 §2.2): the API answers 409, and nothing was changed.</summary>
internal sealed class JsonPatchConflictException(string message) : Exception(message);
