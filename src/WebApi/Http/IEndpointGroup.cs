namespace ContactAppointment.WebApi.Http;

/// <summary>The endpoints of one resource; found by scanning.</summary>
internal interface IEndpointGroup
{
    void Map(IEndpointRouteBuilder api);
}
