using System.Text.Json;
using AutoMapper;
using ContactAppointment.Domain.History;

namespace ContactAppointment.Application.History;

internal sealed class HistoryMappingProfile : Profile
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public HistoryMappingProfile()
    {
        CreateMap<HistoryEntry, HistoryEntryDto>()
            .ForMember(d => d.Kind, o => o.MapFrom(e => ChangeKinds.All.ValueOf(e.Kind)))
            .ForMember(d => d.At, o => o.MapFrom(e => e.CreateDate))
            .ForMember(d => d.Actor, o => o.MapFrom(e => e.CreatedBy))
            .ForMember(d => d.Changes, o => o.MapFrom(e => Read(e.Changes)));
    }

    private static Dictionary<string, FieldChangeDto> Read(string changes) =>
        JsonSerializer.Deserialize<Dictionary<string, FieldChangeDto>>(changes, Json)!;
}
